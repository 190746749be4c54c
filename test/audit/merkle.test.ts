import { createHash } from "node:crypto";
import { createTreeHasher, leafHash, nodeHash, splitPoint, treeHead } from "../../server/audit/merkle.ts";

const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const hashes = (size: number) =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`event ${index}`)));

/** The definition in RFC 6962 section 2.1, word for word. */
function mth(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** The entries and roots that the reference implementations of Certificate Transparency share. */
const REFERENCE = [
  ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  ["00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  ["10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  ["2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
  ["3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
  ["40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
  ["5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
  ["606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
] as const;

test.each(REFERENCE.map(([, root], index) => [index + 1, root] as const))(
  "the tree of the first %i reference entries has its known root",
  (size, root) => {
    const leaves = REFERENCE.slice(0, size).map(([entry]) => leafHash(Buffer.from(entry, "hex")));

    expect(treeHead(leaves).toString("hex")).toBe(root);
  },
);

test("the empty tree has the hash of nothing", () => {
  const root = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  expect(treeHead([]).toString("hex")).toBe(root);
  expect(createTreeHasher().root().toString("hex")).toBe(root);
});

test("a leaf never hashes like a node of the same bytes", () => {
  const [left, right] = [leafHash(Buffer.of(1)), leafHash(Buffer.of(2))];

  expect(leafHash(Buffer.from("event"))).toEqual(sha256(Buffer.of(0), Buffer.from("event")));
  expect(nodeHash(left, right)).toEqual(sha256(Buffer.of(1), left, right));
  expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
});

test("leaf by leaf, every tree from 1 to 300 has the root of the definition", () => {
  const leaves = hashes(300);
  const tree = createTreeHasher();

  leaves.forEach((leaf, index) => {
    tree.add(leaf);
    expect(tree.size).toBe(index + 1);
    expect(tree.root()).toEqual(mth(leaves.slice(0, index + 1)));
  });
});

test("to ask for the root changes nothing", () => {
  const [asked, silent] = [createTreeHasher(), createTreeHasher()];

  for (const leaf of hashes(37)) {
    asked.add(leaf);
    asked.root();
    asked.root();
    silent.add(leaf);
  }

  expect(asked.root()).toEqual(silent.root());
});

test("a part of the leaves has the root of a tree of its own", () => {
  const leaves = hashes(20);

  expect(treeHead(leaves, 4, 11)).toEqual(mth(leaves.slice(4, 11)));
  expect(treeHead(leaves, 8)).toEqual(mth(leaves.slice(8)));
});

test("any leaf changed, removed, added or swapped changes the root", () => {
  const leaves = hashes(33);
  const root = treeHead(leaves);

  for (let index = 0; index < leaves.length; index++) {
    const other = leafHash(Buffer.from("forged"));
    expect(treeHead(leaves.with(index, other))).not.toEqual(root);
    expect(treeHead(leaves.toSpliced(index, 1))).not.toEqual(root);
    expect(treeHead(leaves.toSpliced(index, 0, other))).not.toEqual(root);
    const neighbour = (index + 1) % leaves.length;
    expect(treeHead(leaves.with(index, leaves[neighbour]!).with(neighbour, leaves[index]!))).not.toEqual(
      root,
    );
  }
});

test("a tree divides at the largest power of two below its size", () => {
  expect([2, 3, 4, 5, 8, 9, 100].map(splitPoint)).toEqual([1, 2, 2, 4, 4, 8, 64]);
  expect(splitPoint(2 ** 52 + 1)).toBe(2 ** 52);
  expect(splitPoint(2 ** 52)).toBe(2 ** 51);
});

test("what is no hash is not added", () => {
  const tree = createTreeHasher();

  expect(() => tree.add(Buffer.from("an event, not its hash"))).toThrow("A hash has 32 bytes.");
  expect(tree.size).toBe(0);
});
