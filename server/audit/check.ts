import { HASH_BYTES, nodeHash, splitPoint, treeHead } from "./merkle.ts";

/** The root of a tree of a size; what a checkpoint says and a receipt holds. */
export type TreeHead = { size: number; root: Buffer };

/** More steps than any tree has levels; a longer proof is refused unread. */
const MOST_STEPS = 64;

/**
 * Checks that a leaf is in the tree a head speaks of, from the proof alone (RFC 6962 section 2.1.1).
 * Answers false to whatever is malformed, for it may come from anyone.
 */
export function checkInclusion(
  proof: readonly Buffer[],
  head: TreeHead,
  index: number,
  leaf: Buffer,
): boolean {
  if (!areHashes([...proof, head.root, leaf]) || !areSizes(index, head.size) || index >= head.size)
    return false;
  return rootAbove(proof, 0, head.size, index, leaf)?.equals(head.root) ?? false;
}

/**
 * Checks that the tree of the new head only added to that of the old one, from the proof alone
 * (RFC 6962 section 2.1.2). Every tree has grown from the empty one.
 */
export function checkConsistency(proof: readonly Buffer[], old: TreeHead, head: TreeHead): boolean {
  if (!areHashes([...proof, old.root, head.root]) || !areSizes(old.size, head.size) || old.size > head.size)
    return false;
  if (old.size === 0) return proof.length === 0 && old.root.equals(treeHead([]));
  const roots = rootsBefore(proof, 0, head.size, old);
  return roots !== undefined && roots.old.equals(old.root) && roots.new.equals(head.root);
}

function rootAbove(
  proof: readonly Buffer[],
  from: number,
  to: number,
  index: number,
  leaf: Buffer,
): Buffer | undefined {
  const beside = proof.at(-1);
  if (to - from === 1) return beside ? undefined : leaf;
  if (!beside) return undefined;
  const middle = from + splitPoint(to - from);
  const below = proof.slice(0, -1);
  if (index < middle) {
    const left = rootAbove(below, from, middle, index, leaf);
    return left && nodeHash(left, beside);
  }
  const right = rootAbove(below, middle, to, index, leaf);
  return right && nodeHash(beside, right);
}

type Roots = { old: Buffer; new: Buffer };

function rootsBefore(proof: readonly Buffer[], from: number, to: number, old: TreeHead): Roots | undefined {
  const beside = proof.at(-1);
  if (old.size === to) return sharedRoot(proof, from === 0 ? old.root : undefined);
  if (!beside) return undefined;
  const middle = from + splitPoint(to - from);
  const below = proof.slice(0, -1);
  if (old.size <= middle) {
    const left = rootsBefore(below, from, middle, old);
    return left && { old: left.old, new: nodeHash(left.new, beside) };
  }
  const right = rootsBefore(below, middle, to, old);
  return right && { old: nodeHash(beside, right.old), new: nodeHash(beside, right.new) };
}

/** A subtree both trees share: the whole old tree, which the checker knows, or the last hash of the proof. */
function sharedRoot(proof: readonly Buffer[], known: Buffer | undefined): Roots | undefined {
  const shared = known ?? proof[0];
  if (!shared || proof.length !== (known ? 0 : 1)) return undefined;
  return { old: shared, new: shared };
}

function areHashes(hashes: readonly Buffer[]): boolean {
  return hashes.length <= MOST_STEPS + 2 && hashes.every((hash) => hash.length === HASH_BYTES);
}

function areSizes(...sizes: readonly number[]): boolean {
  return sizes.every((size) => Number.isSafeInteger(size) && size >= 0);
}
