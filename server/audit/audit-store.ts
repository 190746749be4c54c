import type { Knex } from "knex";
import { cursorShapes } from "../platform/page.ts";
import type { StoredEvent } from "./append.ts";

/** An event at its place in the log. */
export type PlacedEvent = { index: number; event: StoredEvent; leafHash: Buffer; storedHash: Buffer };

/** An event that has no place yet. */
export type WaitingEvent = Pick<PlacedEvent, "event" | "storedHash">;

/** A row of the log as it is read. */
export type EventRow = {
  index: string;
  id: string;
  at: Date;
  actorId: string | null;
  actorRole: string;
  kind: string;
  subject: string | null;
  body: Record<string, unknown>;
  leafHash: Buffer;
  storedHash: Buffer;
};

/** The columns that an event is made of. */
export const EVENT_COLUMNS = {
  index: "audit_leaves.index",
  id: "audit_events.id",
  at: "audit_events.at",
  actorId: "audit_events.actor_id",
  actorRole: "audit_events.actor_role",
  kind: "audit_events.kind",
  subject: "audit_events.subject_id",
  body: "audit_events.body",
  leafHash: "audit_leaves.leaf_hash",
  storedHash: "audit_events.leaf_hash",
};

/** An event at its place, out of its row. */
export const placed = (row: EventRow): PlacedEvent => ({
  index: Number(row.index),
  leafHash: row.leafHash,
  storedHash: row.storedHash,
  event: eventOf(row),
});

const eventOf = (row: Omit<EventRow, "index" | "leafHash">): StoredEvent => ({
  id: row.id,
  at: row.at.toISOString(),
  actorId: row.actorId,
  actorRole: row.actorRole,
  kind: row.kind,
  subject: row.subject,
  body: row.body,
});

/** The place of an event in the log; undefined when it waits for one, or is not there. */
export async function findPlace(db: Knex, eventId: string): Promise<number | undefined> {
  const row: { index: string } | undefined = await db("audit_leaves")
    .select("index")
    .where({ event_id: eventId })
    .first();
  return row && Number(row.index);
}

/** An event by its id, with its place once it has one. */
export async function findPlacedEvent(
  db: Knex,
  eventId: string,
): Promise<(WaitingEvent & { index: number | null }) | undefined> {
  if (!cursorShapes.uuid.test(eventId)) return undefined;
  const { leafHash: _leafHash, ...columns } = EVENT_COLUMNS;
  const row: (Omit<EventRow, "index" | "leafHash"> & { index: string | null }) | undefined = await db(
    "audit_events",
  )
    .leftJoin("audit_leaves", "audit_leaves.event_id", "audit_events.id")
    .select(columns)
    .where("audit_events.id", eventId)
    .first();
  if (!row) return undefined;
  const index = row.index === null ? null : Number(row.index);
  return { index, event: eventOf(row), storedHash: row.storedHash };
}

/** The log from an index on, oldest first; for whoever reads all of it a piece at a time. */
export async function listEventsFrom(db: Knex, index: number, limit: number): Promise<PlacedEvent[]> {
  const rows: EventRow[] = await db("audit_leaves")
    .join("audit_events", "audit_events.id", "audit_leaves.event_id")
    .select(EVENT_COLUMNS)
    .where("audit_leaves.index", ">=", index)
    .orderBy("audit_leaves.index")
    .limit(limit);
  return rows.map(placed);
}

/** Committed events that wait for their place, in the order of their moments. */
export async function listWaitingEvents(db: Knex, limit: number): Promise<WaitingEvent[]> {
  const { index: _index, leafHash: _leafHash, ...columns } = EVENT_COLUMNS;
  const rows: Omit<EventRow, "index" | "leafHash">[] = await db
    .with("waiting", (query) => query.select("event_id").from("audit_unsequenced").limit(limit))
    .from("waiting")
    .join("audit_events", "audit_events.id", "waiting.event_id")
    .select(columns)
    .orderBy(["audit_events.at", "audit_events.id"]);
  return rows.map((row) => ({ event: eventOf(row), storedHash: row.storedHash }));
}

/** How many events from before a moment still wait for their place. */
export async function countWaitingSince(db: Knex, moment: Date): Promise<number> {
  const { rows } = await db.raw(
    `select count(*)::int as late from audit_unsequenced w
     join audit_events e on e.id = w.event_id where e.at < ?`,
    [moment],
  );
  return rows[0].late;
}

/** How many events have a place, and how many events there are that have none though none waits. */
export async function countLostEvents(db: Knex): Promise<number> {
  const { rows } = await db.raw(
    `select count(*)::int as lost from audit_events e
     where not exists (select 1 from audit_leaves l where l.event_id = e.id)
       and not exists (select 1 from audit_unsequenced w where w.event_id = e.id)`,
  );
  return rows[0].lost;
}
