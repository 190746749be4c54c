import fc from "fast-check";
import { canonicalEvent } from "../../server/audit/canonical-event.ts";
import { signCheckpoint } from "../../server/audit/checkpoint.ts";
import { leafHash, treeHead } from "../../server/audit/merkle.ts";
import { formatVkey } from "../../server/audit/note.ts";
import { formatProofFile, openProofFile } from "../../server/audit/proof-file.ts";
import { proveConsistency, proveInclusion } from "../../server/audit/prove.ts";
import { checkProof } from "../../web/src/log/check-proof.ts";
import { compareCheckpoints } from "../../web/src/log/compare-checkpoints.ts";
import { createTree, leafHash as leafInBrowser } from "../../web/src/log/merkle.ts";
import { otherLogKeys, testLogKeys } from "../support/log-keys.ts";
import { readLeaves } from "../support/read-leaves.ts";
import { someEvent } from "../support/waiting-events.ts";

const keys = testLogKeys();
const vkey = formatVkey(keys.signers[0]!);
const ENTRIES = Array.from({ length: 70 }, (_, i) => canonicalEvent(someEvent(i)));

async function receipt(size: number, index: number, logKeys = keys): Promise<string> {
  const leaves = ENTRIES.slice(0, size).map(leafHash);
  const proof = await proveInclusion(readLeaves(leaves), size, index);
  const checkpoint = signCheckpoint({ size, root: treeHead(leaves) }, logKeys.signers);
  return formatProofFile({ entry: ENTRIES[index]!, index, proof, checkpoint });
}

test("a true receipt is proven step by step, and says which event it is of", async () => {
  const found = await checkProof(await receipt(70, 41), [vkey]);

  expect(found.isProven).toBe(true);
  expect(found.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
    "FILE OK",
    "LEAF OK",
    "PATH OK",
    "SIGNATURE OK",
  ]);
  expect(found.steps[1]?.value).toBe(leafHash(ENTRIES[41]!).toString("hex"));
  expect(found.path.map(({ side }) => side)).toEqual(expect.arrayContaining(["LEFT", "RIGHT"]));
  expect(found.path.at(-1)?.hash).toBe(found.steps[2]?.value);
  expect(found).toMatchObject({ index: 41, size: 70, event: { kind: "collection.system_finished" } });
});

test("every event of every log up to 70 is proven", async () => {
  for (let size = 1; size <= 70; size += 1)
    for (const index of [0, size >> 1, size - 1])
      expect((await checkProof(await receipt(size, index), [vkey])).isProven).toBe(true);
});

test("whatever is changed in a receipt, the browser says what our own verifier says: not proven", async () => {
  const file = await receipt(70, 41);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(file.length - 1),
      fc.constantFrom("A", "0", "=", "\n", "+", "x", ""),
      async (at, other) => {
        const spoiled = file.slice(0, at) + other + file.slice(at + 1);
        fc.pre(spoiled !== file);
        expect(isOpened(spoiled)).toBe(false);
        expect((await checkProof(spoiled, [vkey])).isProven).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

function isOpened(file: string): boolean {
  try {
    openProofFile(Buffer.from(file), keys.signers);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ["another key", async () => receipt(70, 3, otherLogKeys()), [vkey], "NO_KEY"],
  ["no key", async () => receipt(70, 3), [], "NO_KEY"],
  ["a key that is none", async () => receipt(70, 3), ["nonsense", vkey.replace("+3", "+4")], "NO_KEY"],
  [
    "a signature of another text",
    async () => (await receipt(70, 3)).replace(/\n70\n/, "\n71\n"),
    [vkey],
    "BROKEN",
  ],
])("with %s the signature is not taken for good", async (_what, file, vkeys, state) => {
  const { steps, isProven } = await checkProof(await file(), vkeys);

  expect(isProven).toBe(false);
  expect(steps.find(({ step }) => step === "SIGNATURE")?.state).toBe(state);
});

test.each([
  "",
  "hello",
  "c2sp.org/tlog-proof@v1\n\n",
  "\n\n",
  "c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\nx",
])("%j is said to be no receipt", async (text) => {
  expect((await checkProof(text, [vkey])).steps).toEqual([{ step: "FILE", state: "BROKEN", value: null }]);
});

describe("two checkpoints compared in the browser", () => {
  const leaves = ENTRIES.map(leafHash);
  const note = (size: number, of = leaves, { signers } = keys) =>
    signCheckpoint({ size, root: treeHead(of.slice(0, size)) }, signers);
  const compare = async (earlier: string, later: string, hashes?: readonly string[]) =>
    compareCheckpoints({
      ...{ earlier, later, vkeys: [vkey] },
      prove: async (from, to) =>
        hashes ??
        (await proveConsistency(readLeaves(leaves.slice(0, to)), to, from)).map((h) => h.toString("hex")),
    });

  test("the log only grew between any two sizes, whichever is given first", async () => {
    for (let to = 0; to <= 70; to += 7)
      for (let from = 0; from <= to; from += 1)
        expect(await compare(note(to), note(from))).toMatchObject({ state: "GREW", signature: "OK" });
  });

  test("a rewritten history contradicts what was kept, in one size and in two, with whatever proof", async () => {
    const other = [leafHash(ENTRIES[1]!), ...leaves.slice(1)];

    expect(await compare(note(40, other), note(40))).toMatchObject({ state: "CONTRADICTS" });
    expect(await compare(note(40, other), note(70))).toMatchObject({ state: "CONTRADICTS" });
    expect(await compare(note(32, other), note(70))).toMatchObject({ state: "CONTRADICTS" });
    expect(await compare(note(40), note(70), [])).toMatchObject({ state: "CONTRADICTS" });
  });

  test("whatever hash of the proof is changed, left out or added, nothing is said to have grown", async () => {
    const true_ = (await proveConsistency(readLeaves(leaves), 70, 41)).map((h) => h.toString("hex"));
    for (let at = 0; at < true_.length; at += 1) {
      const spoiled = true_.with(
        at,
        true_[at]!.replace(/^./, (d) => (d === "0" ? "1" : "0")),
      );
      for (const proof of [spoiled, true_.toSpliced(at, 1), true_.toSpliced(at, 0, true_[at]!)])
        expect(await compare(note(41), note(70), proof)).toMatchObject({ state: "CONTRADICTS" });
    }
  });

  test("a key nobody knows is told, and a text that is no checkpoint too", async () => {
    expect(await compare(note(3, leaves, otherLogKeys()), note(70))).toMatchObject({ signature: "NO_KEY" });
    expect(await compare("hello", note(70))).toEqual({ state: "UNREADABLE", which: "earlier" });
    expect(await compare(note(70), "")).toEqual({ state: "UNREADABLE", which: "later" });
  });
});

test("the tree grown in the browser has the root that RFC 6962 says, for every size", async () => {
  const tree = createTree();
  expect(Buffer.from(await tree.root())).toEqual(treeHead([]));
  for (let size = 1; size <= ENTRIES.length; size += 1) {
    await tree.add(await leafInBrowser(Uint8Array.from(ENTRIES[size - 1]!)));
    expect(Buffer.from(await tree.root())).toEqual(treeHead(ENTRIES.slice(0, size).map(leafHash)));
  }
});
