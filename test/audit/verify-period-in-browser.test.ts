import { canonicalEvent } from "../../server/audit/canonical-event.ts";
import { signCheckpoint } from "../../server/audit/checkpoint.ts";
import { formatBundle } from "../../server/audit/entry-bundle.ts";
import { leafHash } from "../../server/audit/merkle.ts";
import { formatVkey } from "../../server/audit/note.ts";
import { createTileBuilder } from "../../server/audit/tile-builder.ts";
import { tilePath, TILE_WIDTH } from "../../server/audit/tile.ts";
import { verifyPeriod } from "../../web/src/log/verify-period.ts";
import { otherLogKeys, testLogKeys } from "../support/log-keys.ts";
import { someEvent } from "../support/waiting-events.ts";

const keys = testLogKeys();
const vkeys = [formatVkey(keys.signers[0]!)];
/** Three levels of tiles, none of them full. */
const LARGEST = 66_000;
const ENTRIES = Array.from({ length: 1_000 }, (_, i) => canonicalEvent(someEvent(i)));
const HASHES = ENTRIES.map(leafHash);

type Files = Map<string, Buffer>;

/** The files of a log of a size; the thousand events repeat. */
function logOf(size: number, { signers } = keys): Files {
  const files: Files = new Map();
  const builder = createTileBuilder();
  for (let i = 0; i < size; i += 1)
    for (const tile of builder.add(HASHES[i % 1_000]!)) files.set(tilePath(tile), tile.hashes);
  for (const tile of builder.partial()) files.set(tilePath(tile), tile.hashes);
  for (let from = 0; from < size; from += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, size - from);
    const some = Array.from({ length: width }, (_, i) => ENTRIES[(from + i) % 1_000]!);
    files.set(tilePath({ level: "entries", index: from / TILE_WIDTH, width }), formatBundle(some));
  }
  files.set("checkpoint", Buffer.from(signCheckpoint({ size, root: builder.root() }, signers)));
  return files;
}

async function verify(files: Files, first: number, last: number) {
  const asked: string[] = [];
  const progress: string[] = [];
  const found = await verifyPeriod(
    {
      read: async (path) => {
        asked.push(path);
        const file = files.get(path);
        if (!file) throw new Error(`${path}: 404`);
        return new Uint8Array(file);
      },
      vkeys,
      onProgress: (done, size) => void progress.push(`${done}/${size}`),
    },
    { first, last },
  );
  return { found, asked, progress };
}

test.each([
  [1, 0, 0],
  [255, 3, 254],
  [256, 0, 255],
  [257, 0, 256],
  [257, 256, 256],
  [1_000, 300, 700],
  [65_536, 65_300, 65_535],
  [LARGEST, 0, 10],
  [LARGEST, 65_530, 65_600],
  [LARGEST, 65_999, 65_999],
])("of a log of %i events, those from %i to %i are proven", async (size, first, last) => {
  const { found, progress } = await verify(logOf(size), first, last);

  expect(found).toMatchObject({ broken: null, signature: "OK", size, first, last });
  expect(progress.at(-1)).toBe(`${last + 1 - first}/${last + 1 - first}`);
});

test("a short period of a long log takes few files", async () => {
  expect((await verify(logOf(LARGEST), 40_000, 40_010)).asked.length).toBeLessThan(10);
});

test("one bit flipped in whatever was read is found out", async () => {
  const files = logOf(LARGEST);
  const { asked } = await verify(files, 30_000, 30_300);

  for (const path of new Set(asked)) {
    const spoilt = Buffer.from(files.get(path)!);
    for (const at of [2, spoilt.length >> 1, spoilt.length - 2]) {
      spoilt[at] = spoilt[at]! ^ 1;
      const spoiled = new Map([...files, [path, Buffer.from(spoilt)]]);
      const outcome = await verify(spoiled, 30_000, 30_300).then(
        ({ found }) => found.broken !== null || found.signature !== "OK",
        () => true,
      );
      expect([path, at, outcome]).toEqual([path, at, true]);
      spoilt[at] = spoilt[at]! ^ 1;
    }
  }
});

test("an event changed together with its tile is named with both hashes", async () => {
  const files = logOf(LARGEST);
  const tile = Buffer.from(files.get("tile/0/010")!);
  const changed = canonicalEvent(someEvent(7));
  leafHash(changed).copy(tile, 5 * 32);
  const entries = Array.from({ length: 256 }, (_, i) => ENTRIES[(2_560 + i) % 1_000]!).with(5, changed);
  files.set("tile/0/010", tile).set("tile/entries/010", formatBundle(entries));

  const { found } = await verify(files, 2_560, 2_600);

  expect(found.broken?.index).toBe(2_560);
  expect(found.broken?.computed).toMatch(/^[0-9a-f]{64}$/);
  expect(found.broken?.computed).not.toBe(found.broken?.stored);
});

test("a tile that is cut short, and one that is a level too high, are no tiles of the log", async () => {
  const files = logOf(LARGEST);
  const path = `tile/1/001.p/1`;
  const short = new Map([...files, [path, files.get(path)!.subarray(0, 31)]]);

  expect((await verify(short, 65_530, 65_600)).found.broken).not.toBeNull();
  expect(
    (await verify(new Map([...files, [path, files.get("tile/1/000")!]]), 0, 9)).found.broken,
  ).not.toBeNull();
});

test("a log signed by nobody known is not called proven, and one that does not reach so far is not read", async () => {
  expect((await verify(logOf(300, otherLogKeys()), 0, 299)).found.signature).toBe("NO_KEY");
  await expect(verify(logOf(300), 0, 300)).rejects.toThrow("no checkpoint over these events");
});
