import type { Knex } from "knex";
import type { Range } from "../audit/range-store.ts";

/** How long the canonical text of an event is on average, from some of a range. */
export async function averageLength(db: Knex, { from, until }: Range): Promise<number> {
  const { rows } = await db.raw(
    `select coalesce(avg(octet_length(e.body::text)), 0)::float8 as body from (
       select l.event_id from audit_leaves l where l.index >= ? and l.index < ? order by l.index limit 1000
     ) l join audit_events e on e.id = l.event_id`,
    [from, until],
  );
  return rows[0].body + FIXED_LENGTH;
}

/** What an event has beside its body: ids, moment, kind, role, and the names of the fields. */
const FIXED_LENGTH = 260;
