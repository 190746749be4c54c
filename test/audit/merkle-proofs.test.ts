import { hash } from "node:crypto";
import { checkConsistency, checkInclusion, type TreeHead } from "../../server/audit/check.ts";
import { leafHash, nodeHash, treeHead } from "../../server/audit/merkle.ts";
import { proveConsistency, proveInclusion, readRoot } from "../../server/audit/prove.ts";
import { readLeaves } from "../support/read-leaves.ts";

const LARGEST = 300;
const LEAVES = Array.from({ length: LARGEST }, (_, index) => leafHash(Buffer.from(`event ${index}`)));
const HEADS: TreeHead[] = Array.from({ length: LARGEST + 1 }, (_, size) => ({
  size,
  root: treeHead(LEAVES.slice(0, size)),
}));
const SIZES = Array.from({ length: LARGEST }, (_, index) => index + 1);
const head = (size: number) => HEADS[size]!;
const leaf = (index: number) => LEAVES[index]!;

/** The hash with one bit turned, another one for each place. */
function flipped(hash: Buffer, place: number): Buffer {
  const copy = Buffer.from(hash);
  copy[(place * 7) % copy.length]! ^= 1 << (place % 8);
  return copy;
}

/** Above this size forgeries differ in a bit only: the others are tried on every shape of tree below. */
const ENOUGH = 100;

/** Every proof that differs from a good one in a bit, a hash too few or too many, or its order. */
function forgeries(proof: readonly Buffer[], size: number): Buffer[][] {
  const inOneBit = proof.map((hash, place) => proof.with(place, flipped(hash, place)));
  if (size > ENOUGH) return inOneBit;
  return [
    ...inOneBit,
    ...proof.map((_, place) => proof.toSpliced(place, 1)),
    [...proof, leaf(0)],
    [leaf(0), ...proof],
    ...(proof.length > 1 ? [proof.toReversed()] : []),
  ];
}

test.each(SIZES)(
  "in a tree of %i every leaf is proven, and no forgery of its proof is believed",
  async (size) => {
    const read = readLeaves(LEAVES.slice(0, size));
    const root = flipped(head(size).root, size);
    expect(await readRoot(read, size)).toEqual(head(size).root);

    // Judged leaf by leaf and asserted once: a hundred thousand calls of expect would take longer than the proofs.
    for (let index = 0; index < size; index++) {
      const proof = await proveInclusion(read, size, index);
      const isGood =
        proof.length <= Math.ceil(Math.log2(size)) &&
        checkInclusion(proof, head(size), index, leaf(index)) &&
        !forgeries(proof, size).some((forgery) => checkInclusion(forgery, head(size), index, leaf(index))) &&
        !checkInclusion(proof, head(size), index, flipped(leaf(index), index)) &&
        !checkInclusion(proof, { size, root }, index, leaf(index));
      if (!isGood) throw new Error(`leaf ${index} of ${size}`);
    }
  },
);

test("a proof for one leaf proves no other, and no other place", async () => {
  const read = readLeaves(LEAVES.slice(0, 21));

  for (let index = 0; index < 21; index++) {
    const proof = await proveInclusion(read, 21, index);
    for (let other = 0; other < 21; other++) {
      if (other === index) continue;
      expect(checkInclusion(proof, head(21), index, leaf(other))).toBe(false);
      expect(checkInclusion(proof, head(21), other, leaf(index))).toBe(false);
    }
  }
});

test.each(SIZES)(
  "a tree of %i is proven to have grown from every smaller one, and no forgery is believed",
  async (size) => {
    const read = readLeaves(LEAVES.slice(0, size));
    const root = flipped(head(size).root, size);

    for (let oldSize = 1; oldSize <= size; oldSize++) {
      const old = head(oldSize);
      const proof = await proveConsistency(read, size, oldSize);
      const isGood =
        checkConsistency(proof, old, head(size)) &&
        !forgeries(proof, size).some((forgery) => checkConsistency(forgery, old, head(size))) &&
        !checkConsistency(proof, { size: oldSize, root: flipped(old.root, oldSize) }, head(size)) &&
        !checkConsistency(proof, old, { size, root });
      if (!isGood) throw new Error(`from ${oldSize} to ${size}`);
    }
  },
);

test("a tree in which an old leaf was changed cannot be proven to have grown from the old tree", async () => {
  for (let changed = 0; changed < 13; changed++) {
    const rewritten = LEAVES.slice(0, 40).with(changed, leafHash(Buffer.from("forged")));
    const forged = { size: 40, root: treeHead(rewritten) };

    for (const leaves of [rewritten, LEAVES.slice(0, 40)]) {
      const proof = await proveConsistency(readLeaves(leaves), 40, 13);
      expect(checkConsistency(proof, head(13), forged)).toBe(false);
    }
  }
});

test("every tree has grown from the empty one, and a made-up empty root is not believed", async () => {
  const read = readLeaves(LEAVES);

  expect(await readRoot(read, 0)).toEqual(head(0).root);
  expect(await proveConsistency(read, LARGEST, 0)).toEqual([]);
  expect(checkConsistency([], head(0), head(LARGEST))).toBe(true);
  expect(checkConsistency([], { size: 0, root: leaf(0) }, head(LARGEST))).toBe(false);
  expect(checkConsistency([leaf(0)], head(0), head(LARGEST))).toBe(false);
});

test("a log that became shorter has not grown", async () => {
  const proof = await proveConsistency(readLeaves(LEAVES), 50, 40);

  expect(checkConsistency(proof, head(50), head(40))).toBe(false);
  expect(checkConsistency([], head(50), head(40))).toBe(false);
});

test("the seven leaves of RFC 6962 section 2.1.3 have the proofs it draws", async () => {
  const [a, b, c, d, e, f, j] = LEAVES.slice(0, 7) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
  const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
  const seven = readLeaves(LEAVES.slice(0, 7));

  expect(await proveInclusion(seven, 7, 0)).toEqual([b, h, l]);
  expect(await proveInclusion(seven, 7, 3)).toEqual([c, g, l]);
  expect(await proveInclusion(seven, 7, 4)).toEqual([f, j, k]);
  expect(await proveInclusion(seven, 7, 6)).toEqual([i, k]);
  expect(await proveConsistency(seven, 7, 3)).toEqual([c, d, g, l]);
  expect(await proveConsistency(seven, 7, 4)).toEqual([l]);
  expect(await proveConsistency(seven, 7, 6)).toEqual([i, j, k]);
});

test("the proofs of the Certificate Transparency reference tree are the known ones", async () => {
  const entries = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const eight = readLeaves(entries.map((entry) => leafHash(Buffer.from(entry, "hex"))));
  const short = (proof: Buffer[]) => proof.map((hash) => hash.toString("hex").slice(0, 16));

  expect(short(await proveInclusion(eight, 8, 0))).toEqual([
    "96a296d224f285c6",
    "5f083f0a1a33ca07",
    "6b47aaf29ee3c2af",
  ]);
  expect(short(await proveInclusion(eight, 8, 5))).toEqual([
    "bc1a0643b12e4d2d",
    "ca854ea128ed050b",
    "d37ee418976dd957",
  ]);
  expect(short(await proveConsistency(eight, 8, 1))).toEqual([
    "96a296d224f285c6",
    "5f083f0a1a33ca07",
    "6b47aaf29ee3c2af",
  ]);
  expect(short(await proveConsistency(eight, 8, 6))).toEqual([
    "0ebc5d3437fbe2db",
    "ca854ea128ed050b",
    "d37ee418976dd957",
  ]);
});

test.each([-1, 5, 0.5, NaN])("there is no proof for leaf %d of five", async (index) => {
  await expect(proveInclusion(readLeaves(LEAVES), 5, index)).rejects.toThrow(
    "index must name a leaf of the tree.",
  );
});

test.each([-1, 6, 0.5, NaN])("there is no proof that five leaves grew from %d", async (oldSize) => {
  await expect(proveConsistency(readLeaves(LEAVES), 5, oldSize)).rejects.toThrow(
    "oldSize must not be larger than the tree.",
  );
});

test.each<[string, Buffer[], TreeHead, number]>([
  ["an index behind the tree", [], head(1), 1],
  ["a negative index", [], head(1), -1],
  ["half an index", [], head(1), 0.5],
  ["an empty tree", [], head(0), 0],
  ["a size that is no number", [], { size: NaN, root: leaf(0) }, 0],
  ["a size beyond counting", [], { size: Infinity, root: leaf(0) }, 0],
  ["a root that is too short", [], { size: 1, root: leaf(0).subarray(1) }, 0],
  ["a hash that is too long", [Buffer.alloc(33)], head(2), 0],
  [
    "a proof without end",
    Array.from({ length: 10_000 }, () => leaf(1)),
    { size: 2 ** 53 - 1, root: leaf(0) },
    0,
  ],
])("%s proves nothing and harms nothing", (_what, proof, at, index) => {
  expect(checkInclusion(proof, at, index, leaf(0))).toBe(false);
  expect(checkConsistency(proof, { size: index, root: leaf(1) }, at)).toBe(false);
});

test("a byte moved from a leaf to its proof would hash to the same node, and is not believed", () => {
  const joined = Buffer.concat([leaf(0), leaf(1)]);
  const [left, right] = [joined.subarray(0, 31), joined.subarray(31)];

  expect(hash("sha256", Buffer.concat([Buffer.of(1), left, right]), "buffer")).toEqual(head(2).root);
  expect(() => nodeHash(left, right)).toThrow("A hash has 32 bytes.");
  expect(checkInclusion([right], head(2), 0, left)).toBe(false);
});
