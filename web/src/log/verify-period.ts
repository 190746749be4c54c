import { isSame, toHex, type Bytes } from "./bytes.ts";
import { checkSignature, parseCheckpoint, type SignatureState } from "./checkpoint.ts";
import { createTree, sha256 } from "./merkle.ts";
import { leavesOf, pathOf, WIDTH, type Break, type Given } from "./verify-log.ts";

/** Places of the log, the first and the last. */
export type Places = { first: number; last: number };

/** What a verification of a part of the log in this browser found. */
export type VerifiedPeriod = Places & {
  size: number;
  rootHash: string;
  signature: SignatureState;
  broken: Break | null;
};

/** Thrown where a tile is not the one that the signed root stands for. */
class BrokenTile extends Error {
  readonly at: Break;
  constructor(at: Break) {
    super("a tile is not in the signed log");
    this.at = at;
  }
}

/**
 * Verifies in this browser that the events of some places, and none but they, stand there in the signed log: every
 * hash from them up to the root. The tiles that end the log prove the root, and every other tile is one hash in the
 * tile above it.
 */
export async function verifyPeriod(
  { read, vkeys, onProgress }: Omit<Given, "earlier">,
  { first, last }: Places,
): Promise<VerifiedPeriod> {
  const checkpoint = parseCheckpoint(new TextDecoder().decode(await read("checkpoint")));
  if (!checkpoint || last >= checkpoint.size) throw new Error("the log has no checkpoint over these events");
  const { size, root } = checkpoint;
  const signature = await checkSignature(checkpoint, vkeys);
  const found: VerifiedPeriod = { first, last, size, rootHash: toHex(root), signature, broken: null };
  try {
    const tiles = await readEnds(read, size, root);
    const prove = tileProver(read, tiles);
    for (let bundle = Math.floor(first / WIDTH); bundle * WIDTH <= last; bundle += 1) {
      const from = bundle * WIDTH;
      const leaves = await leavesOf(read, from, Math.min(WIDTH, size - from));
      if (!Array.isArray(leaves)) return { ...found, broken: leaves };
      await prove(0, bundle, leaves);
      onProgress(Math.min(from + WIDTH, last + 1) - first, last + 1 - first);
    }
    return found;
  } catch (error) {
    if (error instanceof BrokenTile) return { ...found, broken: error.at };
    throw error;
  }
}

/** Tiles by path that are known to be those of the signed root. */
type Proven = Map<string, readonly Bytes[]>;

/** The tile that is not full of every level, which together make the root. */
async function readEnds(read: Given["read"], size: number, root: Bytes): Promise<Proven> {
  const tiles: Proven = new Map();
  let below: Bytes | undefined;
  for (let level = 0; WIDTH ** level <= size; level += 1) {
    const hashes = Math.floor(size / WIDTH ** level);
    const index = Math.floor(hashes / WIDTH);
    const row = hashes % WIDTH === 0 ? [] : await readTile(read, level, index, hashes % WIDTH);
    tiles.set(`${level}/${index}`, row);
    const all = below ? [...row, below] : row;
    below = all.length === 0 ? undefined : await rootOver(all);
  }
  const computed = below ?? (await sha256(new Uint8Array()));
  if (!isSame(computed, root))
    throw new BrokenTile({ index: 0, computed: toHex(computed), stored: toHex(root) });
  return tiles;
}

/** Proves tiles by the tiles above them, each of which is read and proven once. */
function tileProver(read: Given["read"], proven: Proven) {
  const prove = async (level: number, index: number, row: readonly Bytes[]): Promise<void> => {
    const key = `${level}/${index}`;
    const known = proven.get(key);
    const [computed, stored] = known
      ? await Promise.all([rootOver(row), rootOver(known)])
      : [await rootOver(row), (await tileAbove(level, index))[index % WIDTH] ?? new Uint8Array()];
    if (!isSame(computed, stored)) {
      const at = index * WIDTH ** (level + 1);
      throw new BrokenTile({ index: at, computed: toHex(computed), stored: toHex(stored) });
    }
    if (level > 0) proven.set(key, row);
  };
  const tileAbove = async (level: number, index: number): Promise<readonly Bytes[]> => {
    const above = Math.floor(index / WIDTH);
    const known = proven.get(`${level + 1}/${above}`);
    if (known) return known;
    const row = await readTile(read, level + 1, above, WIDTH);
    await prove(level + 1, above, row);
    return row;
  };
  return prove;
}

async function readTile(read: Given["read"], level: number, index: number, width: number): Promise<Bytes[]> {
  const tile = await read(pathOf(level, index, width));
  if (tile.length !== width * 32) {
    throw new BrokenTile({ index: index * WIDTH ** (level + 1), computed: "", stored: toHex(tile) });
  }
  return Array.from({ length: width }, (_, i) => tile.slice(i * 32, (i + 1) * 32));
}

async function rootOver(hashes: readonly Bytes[]): Promise<Bytes> {
  const tree = createTree();
  for (const hash of hashes) await tree.add(hash);
  return tree.root();
}
