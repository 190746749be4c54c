import type { Knex } from "knex";
import { findPlace } from "./audit-store.ts";
import { findHeadAfter, tilesInDatabase } from "./log-store.ts";
import { proveInclusion } from "./prove.ts";
import { hashesInTiles } from "./tile.ts";

/** That an event is in the log: its place, the way to the root, and the note that signs the root. */
export type Inclusion = {
  index: number;
  size: number;
  root: Buffer;
  proof: Buffer[];
  checkpoint: string;
};

/**
 * Proves an event against the first head signed after it got its place, which is the same for ever;
 * null while there is none, at most seconds after the event.
 */
export async function readInclusion(db: Knex, eventId: string): Promise<Inclusion | null> {
  const index = await findPlace(db, eventId);
  const head = index === undefined ? undefined : await findHeadAfter(db, index);
  if (index === undefined || !head) return null;
  const { size, root, note } = head;
  const proof = await proveInclusion(hashesInTiles(tilesInDatabase(db), size), size, index);
  return { index, size, root, proof, checkpoint: note };
}
