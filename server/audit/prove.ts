import { splitPoint, treeHead } from "./merkle.ts";

/**
 * Proves that a leaf is in the tree: the hashes beside its way to the root, the lowest first
 * (RFC 6962 section 2.1.1). `checkInclusion` is its mirror image.
 */
export function proveInclusion(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!isWithin(index, 0, leaves.length - 1)) throw new RangeError("index must name a leaf of the tree.");
  return pathTo(leaves, 0, leaves.length, index);
}

/**
 * Proves that the tree only grew: that its first `oldSize` leaves are those of the old tree
 * (RFC 6962 section 2.1.2). `checkConsistency` is its mirror image.
 */
export function proveConsistency(leaves: readonly Buffer[], oldSize: number): Buffer[] {
  if (!isWithin(oldSize, 0, leaves.length)) throw new RangeError("oldSize must not be larger than the tree.");
  return oldSize === 0 ? [] : growthSince(leaves, 0, leaves.length, oldSize);
}

function pathTo(leaves: readonly Buffer[], from: number, to: number, index: number): Buffer[] {
  if (to - from === 1) return [];
  const middle = from + splitPoint(to - from);
  return index < middle
    ? [...pathTo(leaves, from, middle, index), treeHead(leaves, middle, to)]
    : [...pathTo(leaves, middle, to, index), treeHead(leaves, from, middle)];
}

function growthSince(leaves: readonly Buffer[], from: number, to: number, oldSize: number): Buffer[] {
  // The old tree itself is known to whoever checks; a subtree that both trees share is not.
  if (oldSize === to) return from === 0 ? [] : [treeHead(leaves, from, to)];
  const middle = from + splitPoint(to - from);
  return oldSize <= middle
    ? [...growthSince(leaves, from, middle, oldSize), treeHead(leaves, middle, to)]
    : [...growthSince(leaves, middle, to, oldSize), treeHead(leaves, from, middle)];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
