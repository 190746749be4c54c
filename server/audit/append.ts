import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Actor, Context } from "../context.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { catalogueEntry } from "./catalogue.ts";
import { checkBody } from "./check-body.ts";
import type { AuditEvent } from "./event.ts";
import { leafHash } from "./merkle.ts";

/** Proof that a change is in the log. The index is the sequencer's, and comes within seconds. */
export type Receipt = { eventId: string; recordedAt: Date; leafHash: string; index: number | null };

/** An event as it is stored and hashed. */
export type StoredEvent = {
  id: string;
  at: string;
  actorId: string | null;
  actorRole: string;
  kind: string;
  subject: string | null;
  body: Record<string, unknown>;
};

/** The length of an entry is written in two bytes (C2SP tlog-tiles). */
const MOST_BYTES = 65_535;

/** Writes an event inside the transaction of the change it tells of. Its place comes from the sequencer. */
export async function append(
  trx: Knex.Transaction,
  ctx: Pick<Context, "clock">,
  actor: Actor,
  event: AuditEvent,
): Promise<Receipt> {
  const { kind, subject, ...body } = event;
  checkBody(kind, body);
  const recordedAt = ctx.clock();
  const stored: StoredEvent = {
    id: randomUUID(),
    at: recordedAt.toISOString(),
    actorId: actor.personId,
    actorRole: actor.role,
    kind,
    subject,
    body,
  };
  const entry = canonicalEvent(stored);
  if (entry.length > MOST_BYTES)
    throw new RangeError(`An event of the kind ${kind} is too long for the log.`);
  const hash = leafHash(entry);
  await trx.raw(
    `with event as (
       insert into audit_events (id, at, actor_id, actor_role, kind, subject_id, body, leaf_hash)
       values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
       returning id
     )
     insert into audit_unsequenced (event_id) select event.id from event`,
    [stored.id, recordedAt, actor.personId, actor.role, kind, subject, JSON.stringify(body), hash],
  );
  await insertLookups(trx, stored, recordedAt);
  return { eventId: stored.id, recordedAt, leafHash: hash.toString("hex"), index: null };
}

/** Keeps which requests staff looked at, where the person concerned can be told of it without being told by whom. */
async function insertLookups(trx: Knex.Transaction, event: StoredEvent, at: Date): Promise<void> {
  if (event.actorRole === "CITIZEN" || catalogueEntry(event.kind)?.personSees !== "LOOKUP") return;
  const shown = event.subject === null ? (event.body["requests"] as string[]) : [event.subject];
  await trx.raw(
    `insert into audit_lookups (event_id, data_request_id, at, actor_role, kind)
     select distinct ?::uuid, shown.id, ?::timestamptz, ?, ? from unnest(?::uuid[]) as shown (id)`,
    [event.id, at, event.actorRole, event.kind, shown],
  );
}
