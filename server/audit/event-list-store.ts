import type { Knex } from "knex";
import { oneMoreThan } from "../platform/page.ts";
import { EVENT_COLUMNS, placed, type EventRow, type PlacedEvent } from "./audit-store.ts";
import type { Moments } from "./period.ts";

/** Which events; all conditions hold together. */
export type EventConditions = Partial<Moments> & {
  kinds?: readonly string[] | undefined;
  role?: string | undefined;
  actorId?: string | undefined;
  dataRequestId?: string | undefined;
};

/** An event with the number of the request it is about; null where there is none, or none any more. */
export type ListedEvent = PlacedEvent & { number: string | null };

/**
 * The log, newest first. It is read by moment and id, in which every condition has an index, and not by place: a rare
 * kind is found among ten million events without reading them.
 */
export async function listEvents(
  db: Knex,
  conditions: EventConditions,
  { first, after }: { first: number; after?: { at: string; id: string } | undefined },
): Promise<ListedEvent[]> {
  const query = db("audit_events")
    .join("audit_leaves", "audit_leaves.event_id", "audit_events.id")
    .leftJoin("data_requests", "data_requests.id", "audit_events.subject_id")
    .select({ ...EVENT_COLUMNS, number: "data_requests.number" })
    .orderBy([
      { column: "audit_events.at", order: "desc" },
      { column: "audit_events.id", order: "desc" },
    ])
    .limit(...oneMoreThan(first));
  narrow(db, query, conditions);
  if (after) {
    void query.whereRaw("(audit_events.at, audit_events.id) < (?::timestamptz, ?::uuid)", [
      after.at,
      after.id,
    ]);
  }
  const rows: (EventRow & { number: string | null })[] = await query;
  return rows.map((row) => ({ ...placed(row), number: row.number }));
}

function narrow(
  db: Knex,
  query: Knex.QueryBuilder,
  { from, until, kinds, role, actorId, dataRequestId }: EventConditions,
): void {
  if (from) void query.where("audit_events.at", ">=", from);
  if (until) void query.where("audit_events.at", "<", until);
  if (kinds) void query.whereRaw("audit_events.kind = any(?::text[])", [[...kinds]]);
  if (role) void query.where("audit_events.actor_role", role);
  if (actorId) void query.where("audit_events.actor_id", actorId);
  if (dataRequestId) {
    // The whole trail: what was done with the request, and the lists that showed it.
    void query
      .withMaterialized(
        "trail",
        db.raw(
          `select e.id from audit_events e where e.subject_id = ?::uuid
           union select l.event_id from audit_lookups l where l.data_request_id = ?::uuid`,
          [dataRequestId, dataRequestId],
        ),
      )
      .whereIn("audit_events.id", (inner) => void inner.select("trail.id").from("trail"));
  }
}
