import type { Knex } from "knex";

type Within = { from: Date; until: Date };
type Count = { key: string; count: number };

const WITHIN = "l.at >= ? and l.at < ?";

/** How many look-ups there were, and at how many requests. */
export async function countLookups(
  db: Knex,
  { from, until }: Within,
): Promise<{ lookups: number; requests: number }> {
  const { rows } = await db.raw(
    `select count(*)::int as lookups, count(distinct l.data_request_id)::int as requests
     from audit_lookups l where ${WITHIN}`,
    [from, until],
  );
  return rows[0];
}

/** Look-ups by kind, by role, or by day in Copenhagen. */
export async function countLookupsBy(
  db: Knex,
  what: "KIND" | "ROLE" | "DAY",
  { from, until }: Within,
): Promise<Count[]> {
  const keys = {
    KIND: "l.kind",
    ROLE: "l.actor_role",
    DAY: "to_char(l.at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD')",
  };
  const { rows } = await db.raw<{ rows: Count[] }>(
    `select ${keys[what]} as key, count(*)::int as count
     from audit_lookups l where ${WITHIN} group by 1 order by ${what === "DAY" ? "1" : "2 desc, 1"}`,
    [from, until],
  );
  return rows;
}

/** Look-ups by member of staff, most first. */
export async function countLookupsByStaff(
  db: Knex,
  { from, until }: Within,
  limit: number,
): Promise<{ staffId: string; lookups: number; requests: number }[]> {
  const { rows } = await db.raw(
    `select e.actor_id as "staffId", count(*)::int as lookups, count(distinct l.data_request_id)::int as requests
     from audit_lookups l join audit_events e on e.id = l.event_id
     where ${WITHIN} and e.actor_id is not null group by e.actor_id order by 2 desc, 1 limit ?`,
    [from, until, limit],
  );
  return rows;
}

/** How many events of a kind there were. */
export async function countKind(db: Knex, kind: string, { from, until }: Within): Promise<number> {
  const { rows } = await db.raw(
    "select count(*)::int as count from audit_events e where e.kind = ? and e.at >= ? and e.at < ?",
    [kind, from, until],
  );
  return rows[0].count;
}
