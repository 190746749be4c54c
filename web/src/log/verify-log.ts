import { isSame, toHex, type Bytes } from "./bytes.ts";
import { checkSignature, parseCheckpoint, type SignatureState } from "./checkpoint.ts";
import { createTree, leafHash } from "./merkle.ts";

/** Where a log is broken, with what was computed and what the log says. */
export type Break = { index: number; computed: string; stored: string };

/** What a verification of the whole log in this browser found. */
export type VerifiedLog = {
  origin: string;
  size: number;
  rootHash: string;
  signature: SignatureState;
  /** Whether the log still begins as an earlier checkpoint says; null where none was given. */
  earlier: "OK" | "BROKEN" | "UNREADABLE" | null;
  broken: Break | null;
};

/** What a verification reads, and what it believes beforehand. */
export type Given = {
  /** Fetches a file of the log by its path (C2SP tlog-tiles). */
  read: (path: string) => Promise<Bytes>;
  vkeys: readonly string[];
  /** A checkpoint that the auditor has kept. */
  earlier: string;
  onProgress: (done: number, size: number) => void;
};

/** Hashes in a full tile, and events in a full bundle (C2SP tlog-tiles). */
export const WIDTH = 256;

/**
 * Verifies the whole log in this browser: the hash of every event, against the tiles and the signed root, and that the
 * log begins as an earlier checkpoint says. Stops at the first break.
 */
export async function verifyLog({ read, vkeys, earlier, onProgress }: Given): Promise<VerifiedLog> {
  const checkpoint = parseCheckpoint(new TextDecoder().decode(await read("checkpoint")));
  if (!checkpoint) throw new Error("the log has no checkpoint that can be read");
  const { origin, size, root } = checkpoint;
  const kept = earlier.trim() === "" ? null : parseCheckpoint(`${earlier.replaceAll("\r\n", "\n").trim()}\n`);
  const signature = await checkSignature(checkpoint, vkeys);
  const found: VerifiedLog = { origin, size, rootHash: toHex(root), signature, earlier: null, broken: null };
  const tree = createTree();
  let begins = kept?.size === 0 ? kept.root : undefined;
  for (let from = 0; from < size; from += WIDTH) {
    const leaves = await leavesOf(read, from, Math.min(WIDTH, size - from));
    if (!Array.isArray(leaves)) return { ...found, broken: leaves };
    for (const [i, leaf] of leaves.entries()) {
      await tree.add(leaf);
      if (kept?.size === from + i + 1) begins = await tree.root();
    }
    onProgress(Math.min(from + WIDTH, size), size);
  }
  const computed = await tree.root();
  const fits = begins !== undefined && kept && isSame(begins, kept.root);
  return {
    ...found,
    earlier: kept === null ? null : kept === undefined ? "UNREADABLE" : fits ? "OK" : "BROKEN",
    broken: isSame(computed, root) ? null : { index: 0, computed: toHex(computed), stored: toHex(root) },
  };
}

/** The leaf hashes of a bundle, which are those of its tile; or where they first are not. */
export async function leavesOf(read: Given["read"], from: number, width: number): Promise<Bytes[] | Break> {
  const [bundle, tile] = await Promise.all([
    read(pathOf("entries", from / WIDTH, width)),
    read(pathOf(0, from / WIDTH, width)),
  ]);
  const leaves = await Promise.all(entriesOf(bundle).map(leafHash));
  for (let i = 0; i < width; i += 1) {
    const [leaf, stored] = [leaves[i] ?? new Uint8Array(), tile.subarray(i * 32, (i + 1) * 32)];
    if (!isSame(leaf, stored)) return { index: from + i, computed: toHex(leaf), stored: toHex(stored) };
  }
  return leaves;
}

/** The entries of a bundle, each behind its length in two bytes; what does not fit is missing, and is found out as that. */
function entriesOf(bundle: Bytes): Bytes[] {
  const entries: Bytes[] = [];
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  for (let at = 0; at + 2 <= bundle.length;) {
    const end = at + 2 + view.getUint16(at);
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** The path of a tile, or of a bundle with "entries" for its level. */
export function pathOf(level: number | "entries", index: number, width: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  const number = groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join("/");
  return `tile/${level}/${number}${width === WIDTH ? "" : `.p/${width}`}`;
}
