import type { Knex } from "knex";
import { formatBundle } from "./entry-bundle.ts";
import { findBundle } from "./log-store.ts";
import { readEntries } from "./place-events.ts";
import { TILE_WIDTH } from "./tile.ts";

/** The bundle of entries at an index, whole as stored, or as many as asked, made anew; undefined when it is not there. */
export async function readBundle(db: Knex, index: number, width: number): Promise<Buffer | undefined> {
  if (width === TILE_WIDTH) return findBundle(db, index);
  const entries = await readEntries(db, index * TILE_WIDTH, width);
  return entries.length === width ? formatBundle(entries) : undefined;
}
