import type { Knex } from "knex";
import type { LogKeys } from "./log-keys.ts";
import { placeEvents, type Placed } from "./place-events.ts";
import { withSequencerLock } from "./sequencer-lock.ts";
import { signHead } from "./sign-head.ts";

/**
 * One round of the sequencer: gives committed events their places in the log, from 0 without gaps,
 * and then, when those are committed, signs the new head. Any number of processes may call it at any time.
 */
export async function sequenceEvents(
  db: Knex,
  keys: LogKeys,
  clock: () => Date,
  limit = 10_000,
): Promise<Placed> {
  const placed = await withSequencerLock(db, async (trx) => placeEvents(trx, limit));
  await withSequencerLock(db, async (trx) => signHead(trx, keys, clock));
  return placed ?? { placed: 0, altered: 0 };
}
