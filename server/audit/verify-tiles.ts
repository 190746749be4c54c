import { isCanonicalJson } from "./canonical-json.ts";
import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { parseBundle } from "./entry-bundle.ts";
import { HASH_BYTES, leafHash } from "./merkle.ts";
import type { NoteVerifier } from "./note.ts";
import { createTileBuilder, type BuiltTile } from "./tile-builder.ts";
import { tilePath, TILE_WIDTH } from "./tile.ts";

/** Reads a file of a log by its path (C2SP tlog-tiles); undefined when there is none. */
export type ReadFile = (path: string) => Promise<Buffer | undefined>;

/** One thing that is broken, and the first event it concerns. */
export type TileProblem = {
  index: number;
  code:
    | "FILE_MISSING"
    | "BUNDLE_MALFORMED"
    | "ENTRY_NOT_CANONICAL"
    | "TILE_DIFFERS"
    | "ROOT_DIFFERS"
    | "EARLIER_HEAD_DIFFERS"
    | "LOG_SHORTER";
};

/** What a verification from outside found; it stops at the first bundle that cannot be read. */
export type TileVerification = {
  checkpoint: Checkpoint;
  entries: number;
  bytes: number;
  tiles: number;
  root: string;
  earlier: number;
  problems: TileProblem[];
};

/**
 * Verifies a whole log from its files alone, in constant memory: the checkpoint's signature, every
 * event's canonical form, every tile, the root, and that the log still begins with each earlier
 * checkpoint. Throws when the checkpoint is missing or not by a known key.
 */
export async function verifyTiles(
  read: ReadFile,
  verifiers: readonly NoteVerifier[],
  earlier: readonly Checkpoint[] = [],
): Promise<TileVerification> {
  const note = await read("checkpoint");
  if (!note) throw new Error("The log has no checkpoint.");
  const checkpoint = openCheckpoint(note, verifiers);
  const found: TileVerification = {
    ...{ checkpoint, entries: 0, bytes: 0, tiles: 0, root: "", earlier: earlier.length },
    problems: earlier
      .filter(({ size }) => size > checkpoint.size)
      .map(() => ({ index: checkpoint.size, code: "LOG_SHORTER" })),
  };
  const builder = createTileBuilder();
  for (let from = 0; from < checkpoint.size; from += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, checkpoint.size - from);
    const entries = await readEntries(read, from, width, found.problems);
    if (!entries) return found;
    for (const entry of entries) {
      if (!isCanonicalJson(entry)) found.problems.push({ index: builder.size, code: "ENTRY_NOT_CANONICAL" });
      await checkTiles(read, builder.add(leafHash(entry)), found);
      found.bytes += entry.length;
      checkEarlier(earlier, builder.size, builder.root, found.problems);
    }
    found.entries += width;
  }
  await checkTiles(read, builder.partial(), found);
  checkEarlier(earlier, 0, createTileBuilder().root, found.problems);
  const root = builder.root();
  if (!root.equals(checkpoint.root)) found.problems.push({ index: 0, code: "ROOT_DIFFERS" });
  return { ...found, root: root.toString("hex") };
}

async function readEntries(
  read: ReadFile,
  from: number,
  width: number,
  problems: TileProblem[],
): Promise<Buffer[] | undefined> {
  const bundle = await read(tilePath({ level: "entries", index: from / TILE_WIDTH, width }));
  if (!bundle) {
    problems.push({ index: from, code: "FILE_MISSING" });
    return undefined;
  }
  try {
    const entries = parseBundle(bundle);
    if (entries.length === width) return entries;
  } catch {
    // said below, as for a bundle of another length
  }
  problems.push({ index: from, code: "BUNDLE_MALFORMED" });
  return undefined;
}

async function checkTiles(
  read: ReadFile,
  tiles: readonly BuiltTile[],
  found: TileVerification,
): Promise<void> {
  for (const tile of tiles) {
    const index = tile.index * TILE_WIDTH ** (tile.level + 1);
    const stored = await read(tilePath(tile));
    if (!stored) found.problems.push({ index, code: "FILE_MISSING" });
    else if (!stored.equals(tile.hashes)) {
      found.problems.push({ index: index + firstDifference(stored, tile), code: "TILE_DIFFERS" });
    }
    found.tiles += 1;
  }
}

/** The first event below the first hash that differs. */
function firstDifference(stored: Buffer, { hashes, level, width }: BuiltTile): number {
  const at = (bytes: Buffer, i: number) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
  const i = Array.from({ length: width }).findIndex(
    (_, place) => !at(stored, place).equals(at(hashes, place)),
  );
  return Math.max(0, i) * TILE_WIDTH ** level;
}

function checkEarlier(
  earlier: readonly Checkpoint[],
  size: number,
  root: () => Buffer,
  problems: TileProblem[],
): void {
  const differs = earlier.some((head) => head.size === size && !head.root.equals(root()));
  if (differs) problems.push({ index: Math.max(0, size - 1), code: "EARLIER_HEAD_DIFFERS" });
}
