import type { Knex } from "knex";
import type { TreeHead } from "./check.ts";
import { TILE_WIDTH, tilePath, type ReadTiles, type Tile } from "./tile.ts";

/** A head of the log as it was signed. */
export type SignedHead = TreeHead & { note: string; at: Date };

/** How many events have their place in the log. */
export async function countLeaves(db: Knex): Promise<number> {
  const { rows } = await db.raw("select coalesce(max(l.index) + 1, 0) as size from audit_leaves l");
  return Number(rows[0].size);
}

/** The newest signed head; undefined before the first. */
export async function findLastHead(db: Knex): Promise<SignedHead | undefined> {
  return findHead(
    db.raw("select c.size, c.root, c.note, c.at from audit_checkpoints c order by c.size desc limit 1"),
  );
}

/** The smallest signed head that has more events than a place; undefined when the event waits for one. */
export async function findHeadAfter(db: Knex, index: number): Promise<SignedHead | undefined> {
  return findHead(
    db.raw(
      "select c.size, c.root, c.note, c.at from audit_checkpoints c where c.size > ? order by c.size limit 1",
      [index],
    ),
  );
}

async function findHead(query: Knex.Raw): Promise<SignedHead | undefined> {
  const { rows } = await query;
  return rows[0] && { ...rows[0], size: Number(rows[0].size) };
}

/** The signed heads above a size, the smallest first. */
export async function listHeadsAfter(db: Knex, size: number, limit: number): Promise<SignedHead[]> {
  const { rows } = await db.raw(
    "select c.size, c.root, c.note, c.at from audit_checkpoints c where c.size > ? order by c.size limit ?",
    [size, limit],
  );
  return rows.map((row: SignedHead) => ({ ...row, size: Number(row.size) }));
}

/** Keeps a head that was signed. */
export async function insertHead(trx: Knex.Transaction, { size, root, note, at }: SignedHead): Promise<void> {
  await trx.raw("insert into audit_checkpoints (size, root, note, at) values (?, ?, ?, ?)", [
    size,
    root,
    note,
    at,
  ]);
}

/** Reads tiles of the log: full ones as stored, partial ones out of what lies below them. */
export function tilesInDatabase(db: Knex): ReadTiles {
  return async (tiles) => {
    const full = await readFullTiles(
      db,
      tiles.filter(({ width }) => width === TILE_WIDTH),
    );
    const read: Buffer[] = [];
    // One after the other: inside a transaction a connection answers one question at a time.
    for (const tile of tiles) read.push(full.get(tilePath(tile)) ?? (await readPartialTile(db, tile)));
    return read;
  };
}

/** A full tile as it is stored, with the hash that stands for it in the level above. */
export async function findFullTile(
  db: Knex,
  { level, index }: Pick<Tile, "level" | "index">,
): Promise<{ hashes: Buffer; root: Buffer } | undefined> {
  const { rows } = await db.raw(
    "select t.hashes, t.root from audit_tiles t where t.level = ? and t.index = ?",
    [level, index],
  );
  return rows[0];
}

async function readFullTiles(db: Knex, tiles: readonly Tile[]): Promise<Map<string, Buffer>> {
  if (tiles.length === 0) return new Map();
  const { rows } = await db.raw(
    `select t.level, t.index, t.hashes from audit_tiles t
     join unnest(?::smallint[], ?::bigint[]) as wanted (level, index)
       on wanted.level = t.level and wanted.index = t.index`,
    [tiles.map(({ level }) => level), tiles.map(({ index }) => index)],
  );
  return new Map(
    rows.map((row: { level: number; index: string; hashes: Buffer }) => [
      tilePath({ level: row.level, index: Number(row.index), width: TILE_WIDTH }),
      row.hashes,
    ]),
  );
}

async function readPartialTile(db: Knex, { level, index, width }: Tile): Promise<Buffer> {
  const span = [index * TILE_WIDTH, index * TILE_WIDTH + width];
  const { rows } =
    level === 0
      ? await db.raw(
          "select l.leaf_hash as hash from audit_leaves l where l.index >= ? and l.index < ? order by l.index",
          span,
        )
      : await db.raw(
          "select t.root as hash from audit_tiles t where t.level = ? and t.index >= ? and t.index < ? order by t.index",
          [level - 1, ...span],
        );
  return Buffer.concat(rows.map(({ hash }: { hash: Buffer }) => hash));
}

/** How many full tiles of a level are stored. */
export async function countTiles(db: Knex, level: number): Promise<number> {
  const { rows } = await db.raw(
    "select coalesce(max(t.index) + 1, 0) as tiles from audit_tiles t where t.level = ?",
    [level],
  );
  return Number(rows[0].tiles);
}

/** How many full bundles of entries are stored. */
export async function countBundles(db: Knex): Promise<number> {
  const { rows } = await db.raw("select coalesce(max(b.index) + 1, 0) as bundles from audit_entry_bundles b");
  return Number(rows[0].bundles);
}

/** Stores full tiles of a level, one after the other from an index. */
export async function insertTiles(
  trx: Knex.Transaction,
  level: number,
  from: number,
  tiles: readonly { hashes: Buffer; root: Buffer }[],
): Promise<void> {
  await trx.raw(
    `insert into audit_tiles (level, index, hashes, root)
     select ?, t.index, t.hashes, t.root from unnest(?::bigint[], ?::bytea[], ?::bytea[]) as t (index, hashes, root)`,
    [level, tiles.map((_, i) => from + i), tiles.map(({ hashes }) => hashes), tiles.map(({ root }) => root)],
  );
}

/** Stores a full bundle of entries. */
export async function insertBundle(trx: Knex.Transaction, index: number, entries: Buffer): Promise<void> {
  await trx.raw("insert into audit_entry_bundles (index, entries) values (?, ?)", [index, entries]);
}

/** A full bundle as it is stored. */
export async function findBundle(db: Knex, index: number): Promise<Buffer | undefined> {
  const { rows } = await db.raw("select b.entries from audit_entry_bundles b where b.index = ?", [index]);
  return rows[0]?.entries;
}
