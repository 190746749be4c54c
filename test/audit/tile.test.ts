import fc from "fast-check";
import { checkConsistency, checkInclusion } from "../../server/audit/check.ts";
import { formatBundle, parseBundle } from "../../server/audit/entry-bundle.ts";
import { leafHash, treeHead } from "../../server/audit/merkle.ts";
import { proveConsistency, proveInclusion, readRoot } from "../../server/audit/prove.ts";
import {
  hashesInTiles,
  parseTilePath,
  tilePath,
  tileRoot,
  tilesOf,
  tileWidth,
} from "../../server/audit/tile.ts";
import { readTilesOf } from "../support/read-tiles.ts";

const LEAVES = Array.from({ length: 70_000 }, (_, index) => leafHash(Buffer.from(`event ${index}`)));

test("a tree of 70,000 has the tiles that the specification counts", () => {
  const tiles = [...tilesOf(70_000)];
  const widths = (level: number) => tiles.filter((tile) => tile.level === level).map(({ width }) => width);

  expect(widths(0)).toEqual([...Array<number>(273).fill(256), 112]);
  expect(widths(1)).toEqual([256, 17]);
  expect(widths(2)).toEqual([1]);
  expect(tiles).toHaveLength(277);
});

test("a tree of 256 has a full tile and a partial one of width 1 above it", () => {
  expect([...tilesOf(256)]).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]);
  expect([...tilesOf(0)]).toEqual([]);
  expect([...tilesOf(1)]).toEqual([{ level: 0, index: 0, width: 1 }]);
  expect(tileWidth(0, 5, 256)).toBe(0);
});

test.each([
  [{ level: 0, index: 0, width: 256 }, "tile/0/000"],
  [{ level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
  [{ level: 63, index: 1_000, width: 8 }, "tile/63/x001/000.p/8"],
  [{ level: "entries" as const, index: 273, width: 112 }, "tile/entries/273.p/112"],
])("%j is at %s", (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test.each([
  "tile/64/000",
  "tile/00/000",
  "tile/01/000",
  "tile/-1/000",
  "tile/0/0",
  "tile/0/00",
  "tile/0/0000",
  "tile/0/x000/001",
  "tile/0/x001",
  "tile/0/001/x234",
  "tile/0/x01/234",
  "tile/0/000.p/0",
  "tile/0/000.p/00",
  "tile/0/000.p/01",
  "tile/0/000.p/256",
  "tile/0/000.p/257",
  "tile/0/000.p/",
  "tile/0/000.p",
  "tile/0/000/",
  "tile/0//000",
  "tile/data/000",
  "tile/entries/000.p/-1",
  "tile/0/../0/000",
  "tile/0/x001/x001/x001/x001/x001/001",
  "/tile/0/000",
  "tile/0/000\n",
  "tile/0/٠٠٠",
  "",
])("%j is no path of a tile", (path) => {
  expect(parseTilePath(path)).toBeUndefined();
});

test("every tile has one path, and the path leads back to it", () => {
  const tiles = fc.record({
    level: fc.oneof(fc.nat(63), fc.constant("entries" as const)),
    index: fc.nat(10 ** 9),
    width: fc.integer({ min: 1, max: 256 }),
  });

  fc.assert(fc.property(tiles, (tile) => expect(parseTilePath(tilePath(tile))).toEqual(tile)));
});

test("a tile holds the roots of the full tiles below it", async () => {
  const readTiles = readTilesOf(LEAVES);
  const [below, above] = await readTiles([
    { level: 0, index: 3, width: 256 },
    { level: 1, index: 0, width: 256 },
  ]);

  expect(tileRoot(below!)).toEqual(treeHead(LEAVES, 3 * 256, 4 * 256));
  expect(above!.subarray(3 * 32, 4 * 32)).toEqual(tileRoot(below!));
  expect(tileRoot(above!)).toEqual(treeHead(LEAVES, 0, 65_536));
});

test.each([1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000])(
  "proofs out of the tiles of a tree of %i are believed, and few tiles are read",
  async (size) => {
    let asked = 0;
    const readTiles = readTilesOf(LEAVES.slice(0, size));
    const read = hashesInTiles(async (tiles) => {
      asked = tiles.length;
      return readTiles(tiles);
    }, size);
    const head = { size, root: treeHead(LEAVES, 0, size) };
    expect(await readRoot(read, size)).toEqual(head.root);

    for (const index of [0, 1, 255, 256, 300, 65_535, 65_536, size - 1].filter((at) => at < size)) {
      expect(checkInclusion(await proveInclusion(read, size, index), head, index, LEAVES[index]!)).toBe(true);
      expect(asked).toBeLessThanOrEqual(6);
      const old = { size: index + 1, root: treeHead(LEAVES, 0, index + 1) };
      expect(checkConsistency(await proveConsistency(read, size, old.size), old, head)).toBe(true);
    }
  },
);

test("a tile of the wrong length is refused", async () => {
  const read = hashesInTiles(async (tiles) => tiles.map(() => Buffer.alloc(31)), 1);

  await expect(readRoot(read, 1)).rejects.toThrow("tile/0/000.p/1 must hold 1 hashes.");
  await expect(
    readRoot(
      hashesInTiles(async () => [], 1),
      1,
    ),
  ).rejects.toThrow("must hold");
});

test("entries are found again in their bundle", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 600 })), (arrays) => {
      const entries = arrays.map((array) => Buffer.from(array));

      expect(parseBundle(formatBundle(entries))).toEqual(entries);
    }),
  );
  expect(parseBundle(formatBundle([Buffer.alloc(65_535, 1)]))[0]).toHaveLength(65_535);
  expect(() => formatBundle([Buffer.alloc(65_536)])).toThrow("out of range");
});

test("a bundle that is cut is refused wherever it is cut inside an entry", () => {
  const bundle = formatBundle([
    Buffer.from("one"),
    Buffer.from("two"),
    Buffer.alloc(0),
    Buffer.from("three"),
  ]);
  const ends = [0, 5, 10, 12, bundle.length];

  for (let at = 0; at <= bundle.length; at++) {
    if (ends.includes(at)) expect(parseBundle(bundle.subarray(0, at))).toHaveLength(ends.indexOf(at));
    else expect(() => parseBundle(bundle.subarray(0, at))).toThrow("ends inside an entry");
  }
});
