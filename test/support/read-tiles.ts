import { tileRoot, TILE_WIDTH, type ReadTiles } from "../../server/audit/tile.ts";

/** Reads tiles of leaves held in memory. */
export function readTilesOf(leaves: readonly Buffer[]): ReadTiles {
  const levels = [leaves];
  for (let below = leaves; below.length >= TILE_WIDTH; below = levels.at(-1)!) {
    const roots = Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, i) =>
      tileRoot(Buffer.concat(below.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH))),
    );
    levels.push(roots);
  }
  return async (tiles) =>
    tiles.map(({ level, index, width }) => {
      const from = index * TILE_WIDTH;
      return Buffer.concat(levels[level]!.slice(from, from + width));
    });
}
