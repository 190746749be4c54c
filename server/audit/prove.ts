import { nodeHash, splitPoint, treeHead } from "./merkle.ts";

/** A complete subtree: of 2^level leaves, the index-th of its kind from the left. */
export type TreeNode = { level: number; index: number };

/** Answers the hashes of complete subtrees, in the order asked. A proof asks once, for all it needs. */
export type ReadHashes = (nodes: readonly TreeNode[]) => Promise<readonly Buffer[]>;

/** Leaves from one place up to, not including, another. */
type Span = readonly [from: number, to: number];

/**
 * Proves that a leaf is in the tree of a size: the hashes beside its way to the root, the lowest
 * first (RFC 6962 section 2.1.1). `checkInclusion` is its mirror image.
 */
export async function proveInclusion(read: ReadHashes, size: number, index: number): Promise<Buffer[]> {
  if (!isWithin(index, 0, size - 1)) throw new RangeError("index must name a leaf of the tree.");
  return hashSpans(read, spansBeside(0, size, index));
}

/**
 * Proves that the tree only grew: that the first `oldSize` leaves of the tree of a size are those
 * of the old tree (RFC 6962 section 2.1.2). `checkConsistency` is its mirror image.
 */
export async function proveConsistency(read: ReadHashes, size: number, oldSize: number): Promise<Buffer[]> {
  if (!isWithin(oldSize, 0, size)) throw new RangeError("oldSize must not be larger than the tree.");
  return oldSize === 0 ? [] : hashSpans(read, spansSince(0, size, oldSize));
}

/** The root of the tree over the first `size` leaves (RFC 6962 section 2.1). */
export async function readRoot(read: ReadHashes, size: number): Promise<Buffer> {
  if (size === 0) return treeHead([]);
  const [root] = await hashSpans(read, [[0, size]]);
  return root!;
}

/** The complete subtrees that make up a span, from left to right. The span begins where a subtree of its size may. */
function nodesOf([from, to]: Span): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = from; at < to;) {
    const width = splitPoint(to - at + 1);
    nodes.push({ level: Math.log2(width), index: at / width });
    at += width;
  }
  return nodes;
}

async function hashSpans(read: ReadHashes, spans: readonly Span[]): Promise<Buffer[]> {
  const nodes = spans.map(nodesOf);
  const hashes = [...(await read(nodes.flat()))];
  return nodes.map((some) =>
    hashes.splice(0, some.length).reduceRight((right, left) => nodeHash(left, right)),
  );
}

function spansBeside(from: number, to: number, index: number): Span[] {
  if (to - from === 1) return [];
  const middle = from + splitPoint(to - from);
  return index < middle
    ? [...spansBeside(from, middle, index), [middle, to]]
    : [...spansBeside(middle, to, index), [from, middle]];
}

function spansSince(from: number, to: number, oldSize: number): Span[] {
  // The old tree itself is known to whoever checks; a subtree that both trees share is not.
  if (oldSize === to) return from === 0 ? [] : [[from, to]];
  const middle = from + splitPoint(to - from);
  return oldSize <= middle
    ? [...spansSince(from, middle, oldSize), [middle, to]]
    : [...spansSince(middle, to, oldSize), [from, middle]];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
