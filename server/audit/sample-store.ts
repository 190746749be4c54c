import type { Knex } from "knex";
import type { Channel, DataRequestState, Right } from "../generated/schema.ts";

/** A request as oversight sees it: nothing that is sealed. */
export type DrawnRequest = {
  id: string;
  number: string;
  rights: Right[];
  state: DataRequestState;
  channel: Channel;
  receivedAt: Date;
  targetOn: string;
  dueOn: string;
  extendedAt: Date | null;
  closedAt: Date | null;
};

/** One event about a request that was drawn. */
export type DrawnStep = {
  dataRequestId: string;
  eventId: string;
  at: Date;
  kind: string;
  role: string;
  actorId: string | null;
};

type Within = { from: Date; until: Date };

const COLUMNS = {
  id: "data_requests.id",
  number: "data_requests.number",
  rights: "data_requests.rights",
  state: "data_requests.state",
  channel: "data_requests.channel",
  receivedAt: "data_requests.received_at",
  targetOn: "data_requests.target_on",
  dueOn: "data_requests.due_on",
  extendedAt: "data_requests.extended_at",
  closedAt: "data_requests.closed_at",
};

const MOST_STEPS = 200;

/** How many requests were received in a period. */
export async function countReceived(db: Knex, { from, until }: Within): Promise<number> {
  const { rows } = await db.raw(
    "select count(*)::int as count from data_requests r where r.received_at >= ? and r.received_at < ?",
    [from, until],
  );
  return rows[0].count;
}

/** Draws requests: every one has the same chance, and the same seed draws the same ones. */
export async function drawRequests(
  db: Knex,
  { from, until }: Within,
  { size, seed }: { size: number; seed: string },
): Promise<DrawnRequest[]> {
  return db("data_requests")
    .select(COLUMNS)
    .where("data_requests.received_at", ">=", from)
    .where("data_requests.received_at", "<", until)
    .orderByRaw("sha256(convert_to(?::text || ':' || data_requests.id::text, 'UTF8'))", [seed])
    .limit(size);
}

/** What was done with some requests, oldest first. */
export async function listSteps(db: Knex, ids: readonly string[]): Promise<DrawnStep[]> {
  const { rows } = await db.raw<{ rows: DrawnStep[] }>(
    `select wanted.id as "dataRequestId", e.id as "eventId", e.at, e.kind, e.actor_role as role, e.actor_id as "actorId"
     from unnest(?::uuid[]) as wanted (id)
     cross join lateral (
       select s.id, s.at, s.kind, s.actor_role, s.actor_id from audit_events s
       where s.subject_id = wanted.id order by s.at, s.id limit ?
     ) e
     order by e.at, e.id`,
    [[...ids], MOST_STEPS],
  );
  return rows;
}
