import { HASH_BYTES, nodeHash } from "./merkle.ts";
import type { ReadHashes, TreeNode } from "./prove.ts";

/** Hashes in a full tile: eight levels of the tree (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A run of neighbouring hashes of one level of tiles; `width` below 256 means partial. */
export type Tile = { level: number; index: number; width: number };

/** Answers the hashes of tiles, one after the other, in the order asked. */
export type ReadTiles = (tiles: readonly Tile[]) => Promise<readonly Buffer[]>;

/** How wide a tile is in a tree of a size; 0 when it is not there at all. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Every tile of a tree of a size, the lowest level first (C2SP tlog-tiles). */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const hashes = Math.floor(size / TILE_WIDTH ** level);
    for (let index = 0; index * TILE_WIDTH < hashes; index += 1) {
      yield { level, index, width: tileWidth(level, index, size) };
    }
  }
}

/** The path of a tile below a log's address, such as `tile/0/x001/x234/067.p/8`; of a bundle with "entries". */
export function tilePath({
  level,
  index,
  width,
}: Omit<Tile, "level"> & { level: number | "entries" }): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  const number = groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join("/");
  return `tile/${level}/${number}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads a path back; undefined for what is not exactly a path as `tilePath` writes it. */
export function parseTilePath(
  path: string,
): (Omit<Tile, "level"> & { level: number | "entries" }) | undefined {
  const [, level = "", number = "", width] = PATH.exec(path) ?? [];
  // Four groups are more than 10^12 tiles: no log has them, and the number stays exact.
  if (number === "" || number.length > 4 * 5) return undefined;
  const tile = {
    level: level === "entries" ? level : Number(level),
    index: Number(number.replaceAll(/[x/]/g, "")),
    width: width === undefined ? TILE_WIDTH : Number(width),
  } as const;
  const isTile = (tile.level === "entries" || tile.level <= 63) && tile.width <= TILE_WIDTH;
  return isTile && tilePath(tile) === path ? tile : undefined;
}

/** Reads subtrees out of the tiles of a tree of a size; each tile is asked for once. */
export function hashesInTiles(readTiles: ReadTiles, size: number): ReadHashes {
  return async (nodes) => {
    const places = nodes.map((node) => placeOf(node, size));
    const tiles = new Map(places.map(({ tile }) => [tilePath(tile), tile]));
    const read = await readTiles([...tiles.values()]);
    const hashes = new Map(
      [...tiles.keys()].map((path, i) => [path, checkedTile(tiles.get(path)!, read[i])]),
    );
    return places.map(({ tile, from, to }) => tileRoot(hashes.get(tilePath(tile))!, from, to));
  };
}

/** The hash over the hashes of a tile from one place to another, which span a complete subtree. */
export function tileRoot(tile: Buffer, from = 0, to = tile.length / HASH_BYTES): Buffer {
  if (to - from === 1) return tile.subarray(from * HASH_BYTES, to * HASH_BYTES);
  const middle = (from + to) / 2;
  return nodeHash(tileRoot(tile, from, middle), tileRoot(tile, middle, to));
}

function placeOf({ level, index }: TreeNode, size: number): { tile: Tile; from: number; to: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const width = 2 ** (level % TILE_HEIGHT);
  const first = index * width;
  const tile = Math.floor(first / TILE_WIDTH);
  const from = first - tile * TILE_WIDTH;
  return {
    tile: { level: tileLevel, index: tile, width: tileWidth(tileLevel, tile, size) },
    from,
    to: from + width,
  };
}

function checkedTile(tile: Tile, hashes: Buffer | undefined): Buffer {
  if (hashes?.length === tile.width * HASH_BYTES) return hashes;
  throw new RangeError(`${tilePath(tile)} must hold ${tile.width} hashes.`);
}
