import { HASH_BYTES, treeHead } from "./merkle.ts";
import { tileRoot, TILE_WIDTH, tileWidth, type ReadTiles, type Tile } from "./tile.ts";

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

/** The tile of a level that is being filled: how many before it are full, and its hashes so far. */
type Level = { full: number; width: number; hashes: Buffer };

/** Starts with an empty log. */
export function createTileBuilder(): TileBuilder {
  return builderOf([], 0);
}

/** Goes on where a log of a size ends, of which only the tiles are read; the size is that of full tiles. */
export async function resumeTileBuilder(readTiles: ReadTiles, size: number): Promise<TileBuilder> {
  const levels: Level[] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const full = Math.floor(size / TILE_WIDTH ** (level + 1));
    const width = tileWidth(level, full, size);
    const [hashes] = width === 0 ? [] : await readTiles([{ level, index: full, width }]);
    levels.push(levelWith(full, checkedHashes(hashes ?? Buffer.alloc(0), width)));
  }
  return builderOf(levels, size);
}

function builderOf(levels: Level[], startSize: number): TileBuilder {
  let size = startSize;
  return {
    get size() {
      return size;
    },
    add(leaf) {
      const full: BuiltTile[] = [];
      size += 1;
      for (let level = 0, hash = leaf; ; level += 1) {
        const at = (levels[level] ??= levelWith(0));
        at.hashes.set(checkedHashes(hash, 1), at.width * HASH_BYTES);
        at.width += 1;
        if (at.width < TILE_WIDTH) return full;
        full.push({ level, index: at.full, width: TILE_WIDTH, hashes: at.hashes });
        levels[level] = levelWith(at.full + 1);
        hash = tileRoot(at.hashes);
      }
    },
    root: () => rootOf(levels),
    partial: () =>
      levels
        .map(({ full, width, hashes }, level) => ({
          ...{ level, index: full, width },
          hashes: hashes.subarray(0, width * HASH_BYTES),
        }))
        .filter(({ width }) => width > 0),
  };
}

function levelWith(full: number, begun: Buffer = Buffer.alloc(0)): Level {
  const hashes = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
  hashes.set(begun);
  return { full, width: begun.length / HASH_BYTES, hashes };
}

/** The root over what each level still holds; what is below a level's end stands as its last hash (RFC 6962 section 2.1). */
function rootOf(levels: readonly Level[]): Buffer {
  const root = levels.reduce<Buffer | undefined>((below, { width, hashes }) => {
    const row = Array.from({ length: width }, (_, i) => tileRoot(hashes, i, i + 1));
    if (below) row.push(below);
    return row.length === 0 ? undefined : treeHead(row);
  }, undefined);
  return root ?? treeHead([]);
}

function checkedHashes(hashes: Buffer, count: number): Buffer {
  if (hashes.length === count * HASH_BYTES) return hashes;
  throw new RangeError(`${count} hashes have ${count * HASH_BYTES} bytes.`);
}
