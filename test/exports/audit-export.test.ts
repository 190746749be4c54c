import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { runCli } from "../../server/audit/cli/cli.ts";
import { formatVkey } from "../../server/audit/note.ts";
import { publishLogKeys } from "../../server/audit/publish-log-keys.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { buildAuditExport } from "../../server/exports/build-audit-export.ts";
import { createAuditExport, retryAuditExport } from "../../server/exports/create-audit-export.ts";
import { createAuditExportDownload } from "../../server/exports/create-export-download.ts";
import { expireAuditExports } from "../../server/exports/expire-audit-exports.ts";
import { readAuditExportEstimate, readAuditExports } from "../../server/exports/read-audit-exports.ts";
import { openAuditExport, readAuditExport } from "../../server/exports/send-audit-export.ts";
import { readDataRequest } from "../../server/requests/read-data-requests.ts";
import { unzipped } from "../package/zip-unpacked.ts";
import { useDesk } from "../support/desk.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const desk = useDesk("2026-08-30T07:00:00.000Z");
const keys = testLogKeys();
const vkey = formatVkey(keys.signers[0]!);
const SECOND_VERIFIER = new URL("../audit/verify_log.py", import.meta.url).pathname;
const VERIFIER = new URL("../../web/verifier/indsigt-audit.mjs", import.meta.url).pathname;
/** Of the events that givenWaitingEvents writes. */
const SEPTEMBER = { from: "2026-09-01", to: "2026-09-01" };

let root = "";
let anne = "";

const sequence = async () => {
  while ((await sequenceEvents(desk.database.db, keys, () => new Date())).placed > 0);
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "indsigt-export-"));
  await publishLogKeys(desk.asSystem());
  for (let i = 0; i < 300; i += 1) await givenAugust();
  anne = (await desk.submit("anne")).id;
  await sequence();
  await givenWaitingEvents(desk.database.db, 600);
  await sequence();
  desk.setNow("2026-09-02T08:00:00.000Z");
  await readDataRequest(desk.as("signe"), anne);
  await sequence();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function givenAugust(): Promise<void> {
  if (anne === "") anne = (await desk.submit("anne")).id;
  await readDataRequest(desk.as("signe"), anne);
}

const ask = async (period = SEPTEMBER) =>
  createAuditExport(desk.as("ravn"), { ...period, purpose: "INTERNAL_AUDIT" });
const build = async (id: string) => buildAuditExport(desk.asSystem(), { exportId: id });
const find = async (id: string) =>
  (await readAuditExports(desk.as("ravn"), { first: 100 })).nodes.find((one) => one.id === id);

async function fetched(id: string): Promise<Buffer> {
  const { url } = await createAuditExportDownload(desk.as("ravn"), { id });
  const ctx = desk.as("ravn");
  const opened = await openAuditExport(ctx, url.split("/").at(-1) ?? "");
  return buffer(readAuditExport(ctx, opened));
}

const less = (named: string, index: string) => named.replace(index, String(Number(index) - 1));

let made = 0;
async function unpacked(zip: Buffer): Promise<string> {
  const folder = join(root, `export-${(made += 1)}`);
  const { files } = await unzipped(zip);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

async function check(folder: string, command = "export"): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runCli([command, folder, "--vkey", vkey], (line) => lines.push(line));
  return { code, said: lines.join("\n") };
}

describe("an export of a period", () => {
  let id = "";
  let folder = "";
  let zip: Buffer;

  beforeAll(async () => {
    id = (await ask()).auditExport.id;
    await build(id);
    zip = await fetched(id);
    folder = await unpacked(zip);
  });

  test("says how large it is and what its SHA-256 is, and that is so", async () => {
    expect(await find(id)).toMatchObject({
      state: "READY",
      events: 600,
      done: 600,
      sizeBytes: zip.length,
      sha256: createHash("sha256").update(zip).digest("hex"),
      availableUntil: new Date("2026-09-16T08:00:00.000Z"),
      timesFetched: 1,
      nextPollAfterMs: null,
    });
  });

  test("is checked by the program that lies in it, with nothing but Node", () => {
    const said = execFileSync(process.execPath, ["indsigt-audit.mjs", "export", ".", "--vkey", vkey], {
      cwd: folder,
      encoding: "utf8",
      env: {},
    });

    expect(said).toMatch(/events \d+ to \d+: canonical form/);
    expect(said.trimEnd().endsWith("The export is unbroken.")).toBe(true);
    expect(readFileSync(join(folder, "indsigt-audit.mjs"))).toEqual(readFileSync(VERIFIER));
  });

  test("holds the same events as lines and as a table, and the words to begin with in both languages", () => {
    const lines = readFileSync(join(folder, "events.ndjson"), "utf8").trimEnd().split("\n");
    const table = readFileSync(join(folder, "events.csv"), "utf8").trimEnd().split("\r\n");
    const readme = readFileSync(join(folder, "README.txt"), "utf8");

    expect(lines).toHaveLength(600);
    expect(table).toHaveLength(601);
    expect(table[1]).toContain(JSON.parse(lines[0]!).id);
    expect(readme).toMatch(/Kontrollér[^]*Check it/);
    const named = JSON.parse(readFileSync(join(folder, "export.json"), "utf8"));
    expect([named.purpose, named.lastIndex - named.firstIndex]).toEqual(["INTERNAL_AUDIT", 599]);
  });

  test.each([
    ["events.ndjson", "an event changed", (text: string) => text.replace('"rows":5,', '"rows":6,')],
    ["events.ndjson", "an event left out", (text: string) => text.split("\n").toSpliced(9, 1).join("\n")],
    ["events.ndjson", "an event put in", (text: string) => `${text}{"id":"x"}\n`],
    ["export.json", "fewer places named", (text: string) => text.replace(/"lastIndex": (\d+)/, less)],
    ["export.json", "more places named", (text: string) => text.replace(/"firstIndex": (\d+)/, less)],
    ["export.json", "places not in the log", (text: string) => text.replace(/"lastIndex": /, "$&9")],
    ["log/checkpoint", "the signed head changed", (text: string) => text.replace(/\n\d+\n/, "\n9\n")],
  ])("with %s spoiled, %s, is found out", async (path, _how, spoil) => {
    const copy = await unpacked(zip);
    writeFileSync(join(copy, path), spoil(readFileSync(join(copy, path), "utf8")));

    expect((await check(copy)).code).toBe(1);
  });

  test("with one bit flipped anywhere in a bundle or a tile that proves it, is found out", async () => {
    const copy = await unpacked(zip);
    for (const path of ["log/tile/entries/001", "log/tile/entries/002", "log/tile/1/000.p/3"]) {
      const bytes = readFileSync(join(copy, path));
      for (const at of [1, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 1;
        writeFileSync(join(copy, path), changed);
        expect((await check(copy)).code).toBe(1);
      }
      rmSync(join(copy, path));
      expect((await check(copy)).code).toBe(1);
      writeFileSync(join(copy, path), bytes);
    }
    expect((await check(copy)).code).toBe(0);
  });

  test("is the same bytes when it is made again", async () => {
    const before = await desk.database.db("audit_exports").where({ id }).first("sha256");
    await desk.database.db("audit_exports").where({ id }).update({ state: "BUILDING" });
    await build(id);

    expect(await desk.database.db("audit_exports").where({ id }).first("sha256")).toEqual(before);
  });
});

test("an export of all there is can be verified whole, by our verifier and by the other one", async () => {
  const { id } = (await ask({ from: "2026-08-01", to: "2026-12-31" })).auditExport;
  await build(id);
  const folder = await unpacked(await fetched(id));

  expect(await check(folder)).toMatchObject({ code: 0 });
  expect(await check(join(folder, "log"), "verify")).toMatchObject({ code: 0 });
  const said = execFileSync("python3", [SECOND_VERIFIER, vkey, join(folder, "log")], { encoding: "utf8" });
  expect(JSON.parse(said)).toMatchObject({ ok: true });
});

test("each step is in the log, and none says more than ids, codes, counts and hashes", async () => {
  const kinds: string[] = await desk.database
    .db("audit_events")
    .where("kind", "like", "audit_export.%")
    .distinct("kind")
    .orderBy("kind")
    .pluck("kind");

  expect(kinds).toEqual([
    "audit_export.built",
    "audit_export.download_granted",
    "audit_export.downloaded",
    "audit_export.requested",
  ]);
});

describe("a link", () => {
  let id = "";
  beforeAll(async () => {
    id = (await ask()).auditExport.id;
    await build(id);
  });
  const link = async () =>
    (await createAuditExportDownload(desk.as("ravn"), { id })).url.split("/").at(-1) ?? "";

  test("works once", async () => {
    const token = await link();
    await openAuditExport(desk.as("ravn"), token);

    await desk.expectRefusal(async () => openAuditExport(desk.as("ravn"), token), "NOT_FOUND", /once/);
  });

  test("works for ten minutes, in the session that asked", async () => {
    const token = await link();
    await desk.expectRefusal(async () => openAuditExport(desk.as("per"), token), "NOT_FOUND");
    await desk.expectRefusal(async () => openAuditExport(desk.as("signe"), token), "FORBIDDEN");
    await desk.expectRefusal(async () => openAuditExport(desk.as("ravn"), "guessed"), "NOT_FOUND");
    desk.setNow("2026-09-02T08:10:00.000Z");
    await desk.expectRefusal(async () => openAuditExport(desk.as("ravn"), token), "NOT_FOUND");
    desk.setNow("2026-09-02T08:00:00.000Z");
  });

  test("is gone with the export, whose bytes are removed after fourteen days", async () => {
    const token = await link();
    desk.setNow("2026-09-16T08:00:00.000Z");
    await desk.expectRefusal(async () => openAuditExport(desk.as("ravn"), token), "NOT_FOUND");

    await expireAuditExports(desk.asSystem());

    expect(await find(id)).toMatchObject({ state: "REMOVED" });
    expect(await desk.database.db("audit_export_chunks").where({ export_id: id })).toEqual([]);
    await desk.expectRefusal(
      async () => createAuditExportDownload(desk.as("ravn"), { id }),
      "INVALID_TRANSITION",
    );
    desk.setNow("2026-09-02T08:00:00.000Z");
  });
});

test("an export that fails is tried three times, then says so, and can be tried again by hand", async () => {
  const { id } = (await ask()).auditExport;
  const { db } = desk.database;
  await db.raw(
    "alter table audit_export_chunks add constraint broken check (octet_length(bytes) < 0) not valid",
  );

  await expect(build(id)).rejects.toThrow();
  expect(await find(id)).toMatchObject({ state: "BUILDING", nextPollAfterMs: 2000 });
  await expect(build(id)).rejects.toThrow();
  await build(id);
  expect(await find(id)).toMatchObject({ state: "FAILED", nextPollAfterMs: null });
  await db.raw("alter table audit_export_chunks drop constraint broken");
  await desk.expectRefusal(
    async () => createAuditExportDownload(desk.as("ravn"), { id }),
    "INVALID_TRANSITION",
  );
  await retryAuditExport(desk.as("per"), { id });
  await build(id);

  expect(await find(id)).toMatchObject({ state: "READY" });
  await desk.expectRefusal(async () => retryAuditExport(desk.as("ravn"), { id }), "INVALID_TRANSITION");
});

test("one who waits for an export does not ask for another", async () => {
  const { id } = (await ask()).auditExport;

  await desk.expectRefusal(async () => ask(), "CONFLICT", /Wait/);
  await build(id);
});

test("the estimate counts the events and is near what they take up", async () => {
  const { events, bytes } = await readAuditExportEstimate(desk.as("ravn"), SEPTEMBER);

  expect(events).toBe(600);
  expect(bytes / 600 / 3).toBeGreaterThan(200);
  expect(bytes / 600 / 3).toBeLessThan(600);
  expect(await readAuditExportEstimate(desk.as("ravn"), { from: "1999-01-01", to: "1999-01-02" })).toEqual({
    events: 0,
    bytes: 0,
  });
});

test.each([
  [{ from: "2026-09-02", to: "2026-09-01" }, /before the first/],
  [{ from: "1999-01-01", to: "1999-12-31" }, /no events/],
])("a period of %j is refused", async (period, message) => {
  await desk.expectRefusal(async () => ask(period), "INVALID_INPUT", message);
});

test.each([
  ["signe", "FORBIDDEN"],
  ["anne", "NOT_FOUND"],
] as const)("%s takes nothing of the log away", async (who, code) => {
  const ctx = desk.as(who);
  const input = { ...SEPTEMBER, purpose: "COURT" as const };
  await desk.expectRefusal(async () => createAuditExport(ctx, input), code);
  await desk.expectRefusal(async () => retryAuditExport(ctx, { id: randomUUID() }), code);
  await desk.expectRefusal(async () => createAuditExportDownload(ctx, { id: randomUUID() }), code);
  await desk.expectRefusal(async () => readAuditExports(ctx, { first: 5 }), code);
  await desk.expectRefusal(async () => readAuditExportEstimate(ctx, SEPTEMBER), code);
});

test("a service token, which is nobody by name, takes nothing away either", async () => {
  const auditor = desk.as("ravn");
  const token = { ...auditor, actor: { ...auditor.actor!, sessionId: null, scopes: ["AUDIT" as const] } };

  await desk.expectRefusal(
    async () => createAuditExport(token, { ...SEPTEMBER, purpose: "COURT" }),
    "FORBIDDEN",
  );
});
