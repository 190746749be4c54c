import type { Knex } from "knex";
import type { Moments } from "./period.ts";

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
