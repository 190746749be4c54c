import { createTreeHasher, type TreeHasher } from "./merkle.ts";
import { nodesOf, type ReadHashes } from "./prove.ts";
import { hashesInTiles, tileRoot, TILE_WIDTH, tileWidth, type ReadTiles, type Tile } from "./tile.ts";

/** A tile with its hashes, one after the other. */
export type BuiltTile = Tile & { hashes: Buffer };

/** Builds a log's tiles leaf by leaf and knows its root, holding less than a tile per level. */
export type TileBuilder = {
  readonly size: number;
  /** Adds a leaf; answers the tiles that have become full with it. */
  add: (leaf: Buffer) => BuiltTile[];
  root: () => Buffer;
  /** The tiles that are not full, the lowest first. */
  partial: () => BuiltTile[];
};

type Level = { full: number; hashes: Buffer[] };

/** Starts with an empty log. */
export function createTileBuilder(): TileBuilder {
  return builderOf([], createTreeHasher());
}

/** Goes on where a log of a size ends, of which only the tiles are read; the size is that of full tiles. */
export async function resumeTileBuilder(readTiles: ReadTiles, size: number): Promise<TileBuilder> {
  const levels: Level[] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const full = Math.floor(size / TILE_WIDTH ** (level + 1));
    const width = tileWidth(level, full, size);
    const [hashes = Buffer.alloc(0)] = width === 0 ? [] : await readTiles([{ level, index: full, width }]);
    levels.push({ full, hashes: Array.from({ length: width }, (_, i) => tileRoot(hashes, i, i + 1)) });
  }
  const read: ReadHashes = hashesInTiles(readTiles, size);
  return builderOf(levels, createTreeHasher(size, [...(await read(nodesOf([0, size])))]));
}

function builderOf(levels: Level[], tree: TreeHasher): TileBuilder {
  const tileOf = ({ full, hashes }: Level, level: number): BuiltTile => ({
    ...{ level, index: full, width: hashes.length },
    hashes: Buffer.concat(hashes),
  });
  return {
    get size() {
      return tree.size;
    },
    add(leaf) {
      tree.add(leaf);
      const full: BuiltTile[] = [];
      for (let level = 0, hash = leaf; ; level += 1) {
        const at = (levels[level] ??= { full: 0, hashes: [] });
        at.hashes.push(hash);
        if (at.hashes.length < TILE_WIDTH) return full;
        const tile = tileOf(at, level);
        full.push(tile);
        levels[level] = { full: at.full + 1, hashes: [] };
        hash = tileRoot(tile.hashes);
      }
    },
    root: () => tree.root(),
    partial: () => levels.map(tileOf).filter(({ width }) => width > 0),
  };
}
