import type { Knex } from "knex";

/** Any constant will do; it names the sequencer's lock in this database. */
const SEQUENCER_LOCK = 7_301_962;

/**
 * Does a sequencer's work in one transaction, if no other sequencer is at work; answers undefined
 * when one is. The lock ends with the transaction, so a sequencer that dies is followed by the next.
 */
export async function withSequencerLock<T>(
  db: Knex,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T | undefined> {
  return db.transaction(async (trx) => {
    const { rows } = await trx.raw("select pg_try_advisory_xact_lock(?) as held", [SEQUENCER_LOCK]);
    return rows[0]?.held ? work(trx) : undefined;
  });
}
