import { checkConsistency, checkInclusion } from "../../server/audit/check.ts";
import { openCheckpoint } from "../../server/audit/checkpoint.ts";
import { parseBundle } from "../../server/audit/entry-bundle.ts";
import { leafHash } from "../../server/audit/merkle.ts";
import { parseVkey, type NoteVerifier } from "../../server/audit/note.ts";
import { tilePath } from "../../server/audit/tile.ts";
import { useService } from "../support/run-service.ts";
import { signIn } from "../support/sign-in.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const service = useService();
let auditor = "";
let citizen = "";
let keys: NoteVerifier[] = [];

const get = async (path: string, token?: string, headers: Record<string, string> = {}) =>
  fetch(`${service.baseUrl}/log/${path}`, {
    headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
  });
const bytesOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());
const checkpoint = async () => openCheckpoint(await bytesOf(await get("checkpoint")), keys);

async function ask<T>(
  token: string,
  query: string,
  variables: object = {},
): Promise<{ data: T; codes: string[] }> {
  const reply = await fetch(`${service.baseUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await reply.json()) as {
    data: T;
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

/** Asks again until the answer is there; the sequencer takes its second. */
async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not come within ten seconds");
}

beforeAll(async () => {
  auditor = (await signIn(service.baseUrl, "ravn")).token;
  citizen = (await signIn(service.baseUrl, "anne")).token;
  const vkeys = await (await get("vkeys")).text();
  keys = vkeys.trimEnd().split("\n").map(parseVkey);
  await givenWaitingEvents(service.database.db, 300);
  await until(async () => (await checkpoint()).size > 300);
});

test("the checkpoint is public, text, and cached for seconds at most", async () => {
  const reply = await get("checkpoint");

  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(reply.headers.get("cache-control")).toBe("public, max-age=2");
  expect(openCheckpoint(await bytesOf(reply), keys)).toMatchObject({ origin: "localhost/log" });
});

test("hash tiles are public and never change; partial ones are there for the size that was signed", async () => {
  const { size } = await checkpoint();
  const full = await get("tile/0/000");
  const partial = await get(tilePath({ level: 0, index: 1, width: size - 256 }));

  expect(full.headers.get("content-type")).toBe("application/octet-stream");
  expect(full.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await bytesOf(full)).toHaveLength(8_192);
  expect(await bytesOf(partial)).toHaveLength((size - 256) * 32);
  expect(await bytesOf(await get("tile/1/000.p/1"))).toHaveLength(32);
});

test("entries are for the auditor's token, hash to the tiles, and may be compressed", async () => {
  const plain = await get("tile/entries/000", auditor, { "accept-encoding": "identity" });
  const entries = parseBundle(await bytesOf(plain));
  const leaves = await bytesOf(await get("tile/0/000"));

  expect(plain.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
  expect(Buffer.concat(entries.map(leafHash))).toEqual(leaves);
  const zipped = await get("tile/entries/000", auditor, { "accept-encoding": "gzip" });
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  expect(parseBundle(await bytesOf(zipped))).toHaveLength(256);
  expect(parseBundle(await bytesOf(await get("tile/entries/001.p/3", auditor)))).toHaveLength(3);
});

test("entries are refused to a stranger, and are not there for a citizen", async () => {
  expect((await get("tile/entries/000")).status).toBe(401);
  expect((await get("tile/entries/000", citizen)).status).toBe(404);
  expect((await get("tile/entries/000", "no.such.token")).status).toBe(401);
});

test.each([
  "tile/0/002",
  "tile/0/001",
  "tile/0/001.p/255",
  "tile/0/0",
  "tile/0/000.p/256",
  "tile/9/000",
  "tile/0/x001/000",
  "tile/00/000",
  "tile/0/000/",
  "tile/0/%30%30%30",
  "tile/",
  "tile/entries/009",
  "nothing",
])("%s is not there, for auditors and strangers alike", async (path) => {
  for (const token of [undefined, auditor]) {
    const reply = await get(path, token);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  }
});

const SIGN_OUT_RECEIPT = `mutation { signOut { receipt { eventId index inclusion { index } } } }`;
const RECEIPT = `query ($eventId: ID!) { receipt(eventId: $eventId) { leafHash index inclusion { index treeSize rootHash hashes checkpoint } } }`;
type Shown = {
  receipt: {
    leafHash: string;
    inclusion: {
      index: number;
      treeSize: number;
      rootHash: string;
      hashes: string[];
      checkpoint: string;
    } | null;
  };
};

test("a receipt has no proof at once, and a proof that can be checked within seconds", async () => {
  const { token } = await signIn(service.baseUrl, "mikkel");
  const signedOut = await ask<{ signOut: { receipt: { eventId: string; index: null; inclusion: null } } }>(
    token,
    SIGN_OUT_RECEIPT,
  );
  const { eventId, ...rest } = signedOut.data.signOut.receipt;
  expect(rest).toEqual({ index: null, inclusion: null });

  const { leafHash: leaf, inclusion } = await until(async () => {
    const { data } = await ask<Shown>(auditor, RECEIPT, { eventId });
    return data.receipt.inclusion && { ...data.receipt, inclusion: data.receipt.inclusion };
  });

  const head = openCheckpoint(Buffer.from(inclusion.checkpoint), keys);
  expect({ size: inclusion.treeSize, root: Buffer.from(inclusion.rootHash, "hex") }).toMatchObject({
    size: head.size,
    root: head.root,
  });
  const proof = inclusion.hashes.map((hash) => Buffer.from(hash, "hex"));
  expect(checkInclusion(proof, head, inclusion.index, Buffer.from(leaf, "hex"))).toBe(true);
});

test("another's receipt is not there for a citizen, and neither is one that nobody has", async () => {
  const { rows } = await service.database.db.raw(
    "select id from audit_events where actor_id is null limit 1",
  );

  for (const eventId of [rows[0].id, "6c1f9d1e-3a2b-4c5d-8e7f-001122334455", "x", ""]) {
    expect((await ask(citizen, RECEIPT, { eventId })).codes).toEqual(["NOT_FOUND"]);
  }
  expect((await ask(auditor, RECEIPT, { eventId: "x" })).codes).toEqual(["NOT_FOUND"]);
});

const CONSISTENCY = `query ($from: Int!, $to: Int) { auditConsistency(from: $from, to: $to) { from { size rootHash } to { size rootHash } hashes } }`;
type Grown = {
  auditConsistency: Record<"from" | "to", { size: number; rootHash: string }> & { hashes: string[] };
};

test("the auditor is given proof that the log only grew", async () => {
  const now = await checkpoint();
  const { data } = await ask<Grown>(auditor, CONSISTENCY, { from: 77 });

  const { from, to, hashes } = data.auditConsistency;
  const head = ({ size, rootHash }: { size: number; rootHash: string }) => ({
    size,
    root: Buffer.from(rootHash, "hex"),
  });
  expect(to.size).toBeGreaterThanOrEqual(now.size);
  expect(
    checkConsistency(
      hashes.map((hash) => Buffer.from(hash, "hex")),
      head(from),
      head(to),
    ),
  ).toBe(true);
});

test.each([{ from: 5, to: 4 }, { from: -1 }, { from: 1, to: 2_000_000_000 }])(
  "there is no proof of growth for %j",
  async (sizes) => {
    expect((await ask(auditor, CONSISTENCY, sizes)).codes).toEqual(["INVALID_INPUT"]);
  },
);

test("a citizen is told nothing of how the log grew", async () => {
  expect((await ask(citizen, CONSISTENCY, { from: 1 })).codes).toEqual(["NOT_FOUND"]);
});
