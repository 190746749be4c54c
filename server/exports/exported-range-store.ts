import type { Knex } from "knex";
import type { Moments } from "../audit/period.ts";

/** Places in the log, from one up to and without another. */
export type Range = { from: number; until: number };

type Within = { [Key in keyof Moments]-?: Date };

/** The places that the events of a period take up, from the first to the last; undefined where there are none. */
export async function findRange(db: Knex, { from, until }: Within): Promise<Range | undefined> {
  const { rows } = await db.raw(
    `select min(l.index) as first, max(l.index) as last from audit_events e
     join audit_leaves l on l.event_id = e.id where e.at >= ? and e.at < ?`,
    [from, until],
  );
  const { first, last } = rows[0];
  return first === null ? undefined : { from: Number(first), until: Number(last) + 1 };
}

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
