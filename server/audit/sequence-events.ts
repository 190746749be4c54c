import type { Knex } from "knex";

/** Any constant will do; it names the sequencer's lock in this database. */
const SEQUENCER_LOCK = 7_301_962;

/**
 * Gives committed events their places in the log, from 0 without gaps. One sequencer at a time
 * holds the lock; another that comes meanwhile does nothing. Answers how many events it placed.
 */
export async function sequenceEvents(db: Knex, limit = 10_000): Promise<number> {
  return db.transaction(async (trx) => {
    const { rows } = await trx.raw("select pg_try_advisory_xact_lock(?) as held", [SEQUENCER_LOCK]);
    if (!rows[0]?.held) return 0;
    const placed = await trx.raw(
      `with waiting as (
         delete from audit_unsequenced
         where event_id in (select w.event_id from audit_unsequenced w limit ?)
         returning event_id
       ), ordered as (
         select e.id, e.leaf_hash, row_number() over (order by e.at, e.id) as n
         from waiting join audit_events e on e.id = waiting.event_id
       )
       insert into audit_leaves (index, event_id, leaf_hash)
       select (select coalesce(max(l.index) + 1, 0) from audit_leaves l) + n - 1, id, leaf_hash from ordered`,
      [limit],
    );
    return placed.rowCount ?? 0;
  });
}
