import { isCanonicalJson } from "./canonical-json.ts";
import { checkInclusion } from "./check.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { parseBundle } from "./entry-bundle.ts";
import { leafHash } from "./merkle.ts";
import { proveInclusion } from "./prove.ts";
import { hashesInTiles, tilePath, tileWidth, TILE_WIDTH, type Tile } from "./tile.ts";
import type { ReadFile } from "./verify-tiles.ts";

/** What was found in a part of a log; it stops at the first bundle that is not as it must be. */
export type RangeVerification = {
  entries: number;
  problem?: { index: number; what: "missing or malformed" | "not in canonical form" | "not in the log" };
};

/**
 * Verifies that some events, and none but they, stand at their places in the log of a checkpoint. Bundles are read
 * whole; `each` is given every event with its place. The hashes of a bundle are computed from its events, and one proof
 * for its first event then speaks for all 256, since the others are beside its way to the root.
 */
export async function verifyRange(
  read: ReadFile,
  checkpoint: Checkpoint,
  { from, until }: { from: number; until: number },
  each: (index: number, entry: Buffer) => Promise<void>,
): Promise<RangeVerification> {
  let entries = 0;
  for (let bundle = Math.floor(from / TILE_WIDTH); bundle * TILE_WIDTH < until; bundle += 1) {
    const first = bundle * TILE_WIDTH;
    const width = tileWidth(0, bundle, checkpoint.size);
    const found = await readBundle(read, bundle, width);
    if (!found) return { entries, problem: { index: first, what: "missing or malformed" } };
    const odd = found.findIndex((entry) => !isCanonicalJson(entry));
    if (odd !== -1) return { entries, problem: { index: first + odd, what: "not in canonical form" } };
    if (!(await isInLog(read, checkpoint, bundle, found))) {
      return { entries, problem: { index: first, what: "not in the log" } };
    }
    for (const [i, entry] of found.entries()) await each(first + i, entry);
    entries += width;
  }
  return { entries };
}

async function isInLog(
  read: ReadFile,
  checkpoint: Checkpoint,
  bundle: number,
  entries: readonly Buffer[],
): Promise<boolean> {
  const own = Buffer.concat(entries.map(leafHash));
  const tiles = async (wanted: readonly Tile[]) =>
    Promise.all(
      wanted.map(async (tile) =>
        tile.level === 0 && tile.index === bundle ? own : ((await read(tilePath(tile))) ?? Buffer.alloc(0)),
      ),
    );
  try {
    const first = bundle * TILE_WIDTH;
    const proof = await proveInclusion(hashesInTiles(tiles, checkpoint.size), checkpoint.size, first);
    return checkInclusion(proof, checkpoint, first, own.subarray(0, 32));
  } catch (error) {
    if (error instanceof RangeError) return false; // a tile is missing or of a wrong length
    throw error;
  }
}

async function readBundle(read: ReadFile, index: number, width: number): Promise<Buffer[] | undefined> {
  const bytes = width > 0 ? await read(tilePath({ level: "entries", index, width })) : undefined;
  try {
    const entries = bytes && parseBundle(bytes);
    return entries?.length === width ? entries : undefined;
  } catch {
    return undefined; // malformed, as the caller says
  }
}
