import { concat, type Bytes } from "./bytes.ts";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of an event (RFC 6962 section 2.1). */
export async function leafHash(entry: Uint8Array): Promise<Bytes> {
  return sha256(concat(LEAF, entry));
}

/** The hash over two subtrees (RFC 6962 section 2.1). */
export async function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(concat(NODE, left, right));
}

/** SHA-256 by the browser. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** One step of the way to the root: the hash beside it, on which side that stands, and what both together hash to. */
export type PathStep = { beside: Bytes; side: "LEFT" | "RIGHT"; hash: Bytes };

/**
 * The way that a leaf and the hashes beside it lead, to the root (RFC 9162 section 2.1.3.2); undefined when it has
 * another length than the tree of that size has.
 */
export async function pathToRoot(
  leaf: Bytes,
  { index, size, proof }: { index: number; size: number; proof: readonly Bytes[] },
): Promise<PathStep[] | undefined> {
  if (index >= size) return undefined;
  let [place, last, hash] = [BigInt(index), BigInt(size) - 1n, leaf];
  const steps: PathStep[] = [];
  for (const beside of proof) {
    if (last === 0n) return undefined;
    if (place % 2n === 1n || place === last) {
      hash = await nodeHash(beside, hash);
      steps.push({ beside, side: "LEFT", hash });
      while (place % 2n === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      hash = await nodeHash(hash, beside);
      steps.push({ beside, side: "RIGHT", hash });
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n ? steps : undefined;
}

/** The root over leaves (RFC 6962 section 2.1), grown leaf by leaf: only one hash for each full subtree is kept. */
export function createTree(): { add: (leaf: Bytes) => Promise<void>; root: () => Promise<Bytes> } {
  const subtrees: { height: number; hash: Bytes }[] = [];
  return {
    add: async (leaf) => {
      let grown = { height: 0, hash: leaf };
      while (subtrees.at(-1)?.height === grown.height) {
        const left = subtrees.pop();
        if (left) grown = { height: grown.height + 1, hash: await nodeHash(left.hash, grown.hash) };
      }
      subtrees.push(grown);
    },
    root: async () => {
      let root = subtrees.at(-1)?.hash;
      if (!root) return sha256(new Uint8Array());
      for (const { hash } of subtrees.slice(0, -1).reverse()) root = await nodeHash(hash, root);
      return root;
    },
  };
}
