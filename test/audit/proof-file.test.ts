import { generateKeyPairSync } from "node:crypto";
import { signCheckpoint } from "../../server/audit/checkpoint.ts";
import { leafHash, treeHead } from "../../server/audit/merkle.ts";
import { createSigner } from "../../server/audit/note.ts";
import { formatProofFile, openProofFile, parseProofFile } from "../../server/audit/proof-file.ts";
import { proveInclusion } from "../../server/audit/prove.ts";
import { readLeaves } from "../support/read-leaves.ts";

const signer = createSigner("log.example/indsigt", generateKeyPairSync("ed25519").privateKey);
const ENTRIES = Array.from({ length: 13 }, (_, n) => Buffer.from(`{"at":"2026-09-01","n":${n}}`));
const LEAVES = ENTRIES.map(leafHash);
const checkpoint = signCheckpoint({ size: 13, root: treeHead(LEAVES) }, [signer]);

async function receiptOf(index: number): Promise<string> {
  const proof = await proveInclusion(readLeaves(LEAVES), 13, index);
  return formatProofFile({ entry: ENTRIES[index]!, index, proof, checkpoint });
}

const open = (file: string | Buffer) => openProofFile(Buffer.from(file), [signer]);

function believes(file: string | Buffer): boolean {
  try {
    open(file);
    return true;
  } catch {
    return false;
  }
}

test("every event's receipt is believed and says which event it is", async () => {
  for (let index = 0; index < 13; index++) {
    expect(open(await receiptOf(index))).toMatchObject({
      index,
      entry: ENTRIES[index],
      checkpoint: { size: 13 },
    });
  }
});

test("a receipt is written as the specification draws it", async () => {
  const file = await receiptOf(4);
  const { proof } = parseProofFile(Buffer.from(file));

  expect(file.split("\n").slice(0, 3)).toEqual([
    "c2sp.org/tlog-proof@v1",
    `extra ${ENTRIES[4]!.toString("base64")}`,
    "index 4",
  ]);
  expect(proof).toHaveLength(4);
  expect(file.endsWith(`\n\n${checkpoint}`)).toBe(true);
});

test("one bit flipped in any byte of a receipt, and it is not believed", async () => {
  const file = Buffer.from(await receiptOf(6));
  for (let at = 0; at < file.length; at++) {
    for (const bit of [0, 4, 7]) {
      const flipped = Buffer.from(file);
      flipped[at]! ^= 1 << bit;
      if (believes(flipped)) throw new Error(`bit ${bit} of byte ${at}`);
    }
  }
});

test("a receipt cut anywhere is not believed", async () => {
  const file = await receiptOf(6);
  for (let at = 0; at < file.length; at++) expect(believes(file.slice(0, at))).toBe(false);
});

test("the receipt of one event with the text, the place or the way of another is not believed", async () => {
  const [six, seven] = [await receiptOf(6), await receiptOf(7)].map((file) =>
    parseProofFile(Buffer.from(file)),
  );
  if (!six || !seven) throw new Error("both were made");

  for (const mixed of [
    { ...six, entry: seven.entry },
    { ...six, index: 7 },
    { ...six, proof: seven.proof },
    { ...six, proof: six.proof.slice(1) },
    { ...six, proof: [...six.proof, six.proof[0]!] },
    { ...six, proof: [] },
    { ...six, index: 13 },
    { ...six, checkpoint: signCheckpoint({ size: 7, root: treeHead(LEAVES) }, [signer]) },
    { ...six, checkpoint: signCheckpoint({ size: 13, root: treeHead(LEAVES, 0, 12) }, [signer]) },
  ]) {
    expect(believes(formatProofFile(mixed))).toBe(false);
  }
});

test("an event that is not in canonical form is refused, though it is in the tree", () => {
  const entry = Buffer.from('{"n": 1}');
  const note = signCheckpoint({ size: 1, root: leafHash(entry) }, [signer]);

  expect(() => open(formatProofFile({ entry, index: 0, proof: [], checkpoint: note }))).toThrow(
    "canonical form",
  );
});

test.each([
  ["CRLF", (file: string) => file.replaceAll("\n", "\r\n")],
  ["a leading zero", (file: string) => file.replace("index 6", "index 06")],
  ["a sign", (file: string) => file.replace("index 6", "index +6")],
  ["an index without end", (file: string) => file.replace("index 6", `index ${"9".repeat(400)}`)],
  ["no event", (file: string) => file.replace(/extra .*\n/, "")],
  ["an extra line", (file: string) => file.replace("index 6", "note x\nindex 6")],
  ["another version", (file: string) => file.replace("@v1", "@v2")],
  ["a blank before", (file: string) => ` ${file}`],
  [
    "loose bits",
    (file: string) =>
      file.replace(
        /([A-Za-z0-9+/])=\n/,
        (_all, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=\n`,
      ),
  ],
  ["a huge file", (file: string) => file + "x".repeat(600_000)],
])("%s in a receipt is not believed", async (_what, change) => {
  const file = await receiptOf(6);
  const changed = change(file);

  expect(changed).not.toBe(file);
  expect(believes(changed)).toBe(false);
});

test("the receipt of another log is not believed", async () => {
  const stranger = createSigner("log.example/other", generateKeyPairSync("ed25519").privateKey);
  const file = await receiptOf(6);

  expect(() => openProofFile(Buffer.from(file), [stranger])).toThrow("No known key has signed the note.");
});
