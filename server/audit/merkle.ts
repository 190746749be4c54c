import { hash } from "node:crypto";

/** The length of every hash in the tree: SHA-256. */
export const HASH_BYTES = 32;

const LEAF = Buffer.of(0);
/** Where two hashes are put together before they are hashed; what it held is of no use to anybody. */
const PAIR = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** Builds a tree leaf by leaf and knows its root at any size, holding one hash per level. */
export type TreeHasher = {
  readonly size: number;
  add: (leaf: Buffer) => void;
  root: () => Buffer;
};

/** The hash of one entry: SHA-256 over a zero byte and the entry (RFC 6962 section 2.1). */
export function leafHash(entry: Buffer): Buffer {
  return sha256(Buffer.concat([LEAF, entry]));
}

/** The hash of two subtrees: SHA-256 over a one byte and both hashes (RFC 6962 section 2.1). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  PAIR.set(checkedHash(left), 1);
  PAIR.set(checkedHash(right), 1 + HASH_BYTES);
  return sha256(PAIR);
}

/** The root of the tree over the leaf hashes from `from` up to, not including, `to`; all by default. */
export function treeHead(leaves: readonly Buffer[], from = 0, to = leaves.length): Buffer {
  const tree = createTreeHasher();
  for (let index = from; index < to; index++) tree.add(leaves[index]!);
  return tree.root();
}

/** Starts a tree: empty, or of a size and the roots of its complete subtrees, the largest first. */
export function createTreeHasher(startSize = 0, subtrees: Buffer[] = []): TreeHasher {
  let size = startSize;
  return {
    get size() {
      return size;
    },
    add(leaf) {
      let merged = checkedHash(leaf);
      // A tree of odd size ends in a lone leaf, of twice odd size in a lone pair, and so on.
      for (let pairs = size; pairs % 2 === 1; pairs = Math.floor(pairs / 2))
        merged = nodeHash(subtrees.pop()!, merged);
      subtrees.push(merged);
      size += 1;
    },
    root() {
      return subtrees.length === 0
        ? sha256(Buffer.alloc(0))
        : subtrees.reduceRight((right, left) => nodeHash(left, right));
    },
  };
}

/** Where a tree of more than one leaf divides: the largest power of two smaller than its size (RFC 6962 section 2.1). */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function checkedHash(leaf: Buffer): Buffer {
  if (leaf.length !== HASH_BYTES) throw new RangeError(`A hash has ${HASH_BYTES} bytes.`);
  return leaf;
}

/** As text of one letter a byte, which Node hands over four times faster than a buffer of its own. */
function sha256(bytes: Buffer): Buffer {
  return Buffer.from(hash("sha256", bytes, "binary"), "latin1");
}
