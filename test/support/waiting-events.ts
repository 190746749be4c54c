import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { StoredEvent } from "../../server/audit/append.ts";
import { canonicalEvent } from "../../server/audit/canonical-event.ts";
import { leafHash } from "../../server/audit/merkle.ts";

const REQUEST = "6c1f9d1e-3a2b-4c5d-8e7f-001122334455";

/** An event as the worker writes thousands of. */
export function someEvent(rows: number): StoredEvent {
  return {
    id: randomUUID(),
    at: "2026-09-01T07:00:00.123Z",
    actorId: null,
    actorRole: "SYSTEM",
    kind: "collection.system_finished",
    subject: REQUEST,
    body: { system: "library", rows, underReview: 0, collections: 3 },
  };
}

/** Writes many committed events at once, which then wait for their places as those of `transact` do. */
export async function givenWaitingEvents(db: Knex, count: number): Promise<StoredEvent[]> {
  const events = Array.from({ length: count }, (_, i) => someEvent(i));
  await db.raw(
    `with event as (
       insert into audit_events (id, at, actor_id, actor_role, kind, subject_id, body, leaf_hash)
       select e.id, e.at, null, 'SYSTEM', 'collection.system_finished', ?, e.body, e.hash
       from unnest(?::uuid[], ?::timestamptz[], ?::jsonb[], ?::bytea[]) as e (id, at, body, hash)
       returning id
     )
     insert into audit_unsequenced (event_id) select event.id from event`,
    [
      REQUEST,
      events.map(({ id }) => id),
      events.map(({ at }) => at),
      events.map(({ body }) => JSON.stringify(body)),
      events.map((event) => leafHash(canonicalEvent(event))),
    ],
  );
  return events;
}
