import { isSame, toHex, type Bytes } from "./bytes.ts";
import { checkSignature, parseCheckpoint, type ReadCheckpoint, type SignatureState } from "./checkpoint.ts";
import { nodeHash, sha256 } from "./merkle.ts";

/** A size of the log and the root over its events. */
type Head = { size: number; root: Bytes };

/** What two checkpoints are to each other: one begins with the other, they contradict, or one of them is none. */
export type Comparison =
  | { state: "UNREADABLE"; which: "earlier" | "later" }
  | { state: "GREW" | "CONTRADICTS"; from: Shown; to: Shown; signature: SignatureState };

type Shown = { size: number; rootHash: string };

type Given = {
  earlier: string;
  later: string;
  vkeys: readonly string[];
  /** The hashes by which the log of one size is shown to begin with that of a smaller one (RFC 6962 section 2.1.2). */
  prove: (from: number, to: number) => Promise<readonly string[]>;
};

/**
 * Compares two checkpoints in this browser: their signatures, and from the hashes of a proof alone whether the log only
 * grew from the smaller to the larger. Two of one size must have one root.
 */
export async function compareCheckpoints({ earlier, later, vkeys, prove }: Given): Promise<Comparison> {
  const [one, other] = [read(earlier), read(later)];
  if (!one) return { state: "UNREADABLE", which: "earlier" };
  if (!other) return { state: "UNREADABLE", which: "later" };
  const [from, to] = one.size <= other.size ? [one, other] : [other, one];
  const states = [await checkSignature(from, vkeys), await checkSignature(to, vkeys)];
  const signature = states.find((state) => state !== "OK") ?? "OK";
  const hashes = from.size === 0 || from.size === to.size ? [] : await prove(from.size, to.size);
  const grew = from.origin === to.origin && (await isConsistent(hashes.map(bytesOf), from, to));
  return { state: grew ? "GREW" : "CONTRADICTS", from: shown(from), to: shown(to), signature };
}

/**
 * Whether the log of a head begins with that of a smaller one, from the proof alone (RFC 9162 section 2.1.4.2). Every
 * log has grown from the empty one.
 */
export async function isConsistent(proof: readonly Bytes[], from: Head, to: Head): Promise<boolean> {
  if (from.size === to.size) return proof.length === 0 && isSame(from.root, to.root);
  if (from.size === 0) return proof.length === 0 && isSame(from.root, await sha256(new Uint8Array()));
  let [place, last] = [BigInt(from.size) - 1n, BigInt(to.size) - 1n];
  while (place % 2n === 1n) [place, last] = [place >> 1n, last >> 1n];
  const path = place === 0n ? [from.root, ...proof] : proof;
  let [old, grown] = [path[0], path[0]];
  for (const beside of path.slice(1)) {
    if (!old || !grown || last === 0n) return false;
    if (place % 2n === 1n || place === last) {
      [old, grown] = [await nodeHash(beside, old), await nodeHash(beside, grown)];
      while (place % 2n === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else grown = await nodeHash(grown, beside);
    [place, last] = [place >> 1n, last >> 1n];
  }
  return Boolean(old && grown && last === 0n && isSame(old, from.root) && isSame(grown, to.root));
}

function read(text: string): ReadCheckpoint | undefined {
  return parseCheckpoint(`${text.replaceAll("\r\n", "\n").trim()}\n`);
}

function shown({ size, root }: Head): Shown {
  return { size, rootHash: toHex(root) };
}

function bytesOf(hash: string): Bytes {
  return Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
