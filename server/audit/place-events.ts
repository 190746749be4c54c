import type { Knex } from "knex";
import { listEventsFrom, listWaitingEvents } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { formatBundle } from "./entry-bundle.ts";
import {
  countBundles,
  countLeaves,
  countTiles,
  insertBundle,
  insertTiles,
  tilesInDatabase,
} from "./log-store.ts";
import { leafHash } from "./merkle.ts";
import { tileRoot, TILE_WIDTH } from "./tile.ts";

/** What one round of the sequencer did; `altered` events no longer have the hash they were written with. */
export type Placed = { placed: number; altered: number };

/** Full tiles stored in one statement: 64 of them are half a megabyte. */
const TILES_AT_ONCE = 64;

/**
 * Gives waiting events the next places in the log and stores every tile and bundle that has become
 * full. An event whose hash is not its own any more gets no place: it stays where verification finds it.
 */
export async function placeEvents(trx: Knex.Transaction, limit: number): Promise<Placed> {
  const waiting = await listWaitingEvents(trx, limit);
  const read = waiting.map(({ event, storedHash }) => ({
    id: event.id,
    entry: canonicalEvent(event),
    storedHash,
  }));
  const sound = read.filter(({ entry, storedHash }) => leafHash(entry).equals(storedHash));
  const size = await countLeaves(trx);
  if (sound.length > 0) await insertLeaves(trx, size, sound);
  const entries = new Map(sound.map(({ entry }, i) => [size + i, entry]));
  await storeBundles(trx, size + sound.length, entries);
  await storeTiles(trx, size + sound.length);
  return { placed: sound.length, altered: waiting.length - sound.length };
}

async function insertLeaves(
  trx: Knex.Transaction,
  from: number,
  leaves: readonly { id: string; storedHash: Buffer }[],
): Promise<void> {
  const ids = leaves.map(({ id }) => id);
  await trx.raw("delete from audit_unsequenced where event_id = any(?::uuid[])", [ids]);
  await trx.raw(
    `insert into audit_leaves (index, event_id, leaf_hash)
     select leaf.index, leaf.event_id, leaf.leaf_hash
     from unnest(?::bigint[], ?::uuid[], ?::bytea[]) as leaf (index, event_id, leaf_hash)`,
    [leaves.map((_, i) => from + i), ids, leaves.map(({ storedHash }) => storedHash)],
  );
}

async function storeBundles(
  trx: Knex.Transaction,
  size: number,
  fresh: ReadonlyMap<number, Buffer>,
): Promise<void> {
  for (let bundle = await countBundles(trx); (bundle + 1) * TILE_WIDTH <= size; bundle += 1) {
    const from = bundle * TILE_WIDTH;
    const entries = fresh.has(from)
      ? Array.from({ length: TILE_WIDTH }, (_, i) => fresh.get(from + i)!)
      : await readEntries(trx, from, TILE_WIDTH);
    await insertBundle(trx, bundle, formatBundle(entries));
  }
}

/** The canonical bytes of events from a place on, made anew from their rows. */
export async function readEntries(db: Knex, from: number, count: number): Promise<Buffer[]> {
  const events = await listEventsFrom(db, from, count);
  return events.map(({ event }) => canonicalEvent(event));
}

/** A tile is stored when it is full, which lengthens the level above it. */
async function storeTiles(trx: Knex.Transaction, size: number): Promise<void> {
  const readTiles = tilesInDatabase(trx);
  for (let level = 0; TILE_WIDTH ** (level + 1) <= size; level += 1) {
    const full = Math.floor(size / TILE_WIDTH ** (level + 1));
    for (let from = await countTiles(trx, level); from < full; from += TILES_AT_ONCE) {
      const count = Math.min(TILES_AT_ONCE, full - from);
      const hashes = await readTiles(
        Array.from({ length: count }, (_, i) => ({ level, index: from + i, width: TILE_WIDTH })),
      );
      await insertTiles(
        trx,
        level,
        from,
        hashes.map((tile) => ({ hashes: tile, root: tileRoot(tile) })),
      );
    }
  }
}
