import type { Knex } from "knex";
import type { DataRequestState, Right } from "../../generated/schema.ts";
import { oneMoreThan } from "../../platform/page.ts";
import { selectDataRequests, type DataRequest } from "../data-request-store.ts";
import { ERASURE_WAITS, SYSTEM_FAILED } from "./queue-flags.ts";

/** A place in a list of requests. */
export type ListPosition = { key: string; id: string };

/** Who a citizen is, as her login proves it. */
export type OwnRequests = { personId: string; cprIndex: string | null };

/** A citizen's own requests, newest first: those she made and those about her, where the login proves it. */
export async function listOwnDataRequests(
  db: Knex,
  own: OwnRequests,
  page: { first: number; after?: ListPosition | undefined },
): Promise<DataRequest[]> {
  const query = ofPerson(selectDataRequests(db), own)
    .orderBy([
      { column: "data_requests.received_at", order: "desc" },
      { column: "data_requests.id", order: "desc" },
    ])
    .limit(...oneMoreThan(page.first));
  if (page.after) {
    void query.whereRaw("(data_requests.received_at, data_requests.id) < (?::timestamptz, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}

/** How many requests a citizen has; null where they are more than are counted. */
export async function countOwnDataRequests(db: Knex, own: OwnRequests): Promise<number | null> {
  return countUpTo(db, ofPerson(db("data_requests").whereNull("data_requests.forgotten_at"), own));
}

function ofPerson<Query extends Knex.QueryBuilder>(query: Query, own: OwnRequests): Query {
  void query.where((q) => {
    void q.where("data_requests.submitted_by", own.personId).where("data_requests.channel", "PORTAL");
    if (own.cprIndex) void q.orWhere("data_requests.cpr_index", own.cprIndex);
  });
  return query;
}

/** Which requests of the queue; all conditions hold together. */
export type QueueFilter = {
  states?: readonly DataRequestState[] | undefined;
  right?: Right | undefined;
  number?: string | undefined;
  cprIndex?: string | undefined;
  /** Whose: these people's, or nobody's. */
  handlers?: readonly string[] | "NOBODY" | undefined;
  /** Deadlines from a day on, and before a day. */
  dueFrom?: string | undefined;
  dueBefore?: string | undefined;
  needsReply?: boolean | undefined;
  systemFailed?: boolean | undefined;
  /** Closed cases in which something that was kept may be erased now. */
  erasureWaits?: boolean | undefined;
};

/** The staff's queue, earliest deadline first. Without a filter only open requests are shown. */
export async function listQueue(
  db: Knex,
  filter: QueueFilter,
  page: { first: number; after?: ListPosition | undefined },
): Promise<DataRequest[]> {
  const query = selectDataRequests(db)
    .orderBy(["data_requests.due_on", "data_requests.id"])
    .limit(...oneMoreThan(page.first));
  narrow(query, filter);
  if (page.after) {
    void query.whereRaw("(data_requests.due_on, data_requests.id) > (?::date, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}

/** How many requests of a list are counted; beyond, it is only known that there are more. */
export const COUNTED = 1_000;

/** How many requests the queue holds under a filter; null where they are more than are counted. */
export async function countQueue(db: Knex, filter: QueueFilter): Promise<number | null> {
  const query = db("data_requests").whereNull("data_requests.forgotten_at");
  narrow(query, filter);
  return countUpTo(db, query);
}

/** Counts no further than it must, so that a queue of a million takes no longer than one of thousands. */
async function countUpTo(db: Knex, rows: Knex.QueryBuilder): Promise<number | null> {
  const some = rows.select(db.raw("1")).limit(...oneMoreThan(COUNTED));
  const [found] = await db.from(some.as("some")).count<{ count: string }[]>({ count: "*" });
  const count = Number(found?.count ?? 0);
  return count > COUNTED ? null : count;
}

/** The request that ended last. */
export async function findLastClosed(db: Knex): Promise<DataRequest | undefined> {
  return selectDataRequests(db)
    .whereNotNull("data_requests.closed_at")
    .orderBy([
      { column: "data_requests.closed_at", order: "desc" },
      { column: "data_requests.id", order: "desc" },
    ])
    .first();
}

function narrow(query: Knex.QueryBuilder, filter: QueueFilter): void {
  if (filter.states?.length) void query.whereIn("data_requests.state", filter.states);
  else if (!filter.number && !filter.cprIndex && !filter.erasureWaits)
    void query.whereNull("data_requests.closed_at");
  const { right, number, cprIndex, handlers, dueFrom, dueBefore, needsReply, systemFailed, erasureWaits } =
    filter;
  if (right) void query.whereRaw("data_requests.rights @> array[?]::text[]", [right]);
  if (number) void query.where("data_requests.number", number);
  if (cprIndex) void query.where("data_requests.cpr_index", cprIndex);
  if (handlers === "NOBODY") void query.whereNull("data_requests.handler_id");
  else if (handlers) void query.whereIn("data_requests.handler_id", handlers);
  if (dueFrom) void query.where("data_requests.due_on", ">=", dueFrom);
  if (dueBefore) void query.where("data_requests.due_on", "<", dueBefore);
  if (needsReply !== undefined) void query.where("data_requests.needs_reply", needsReply);
  if (systemFailed !== undefined) void query.whereRaw(`${systemFailed ? "" : "not "}${SYSTEM_FAILED}`);
  if (erasureWaits !== undefined) void query.whereRaw(`${erasureWaits ? "" : "not "}${ERASURE_WAITS}`);
}

/** How many open requests each person works on, and nobody. */
export async function countOpenByHandler(
  db: Knex,
): Promise<{ handlerId: string | null; openRequests: number }[]> {
  const rows = await db("data_requests")
    .select({ handlerId: "data_requests.handler_id" })
    .count<{ handlerId: string | null; count: string }[]>({ count: "*" })
    .whereNull("data_requests.closed_at")
    .groupBy("data_requests.handler_id");
  return rows.map(({ handlerId, count }) => ({ handlerId, openRequests: Number(count) }));
}

/** How many closed cases have a plan that waits for approval, because a reason to keep something has ended. */
export async function countErasuresWaiting(db: Knex): Promise<number> {
  const found = await db("erasure_plans as p")
    .join("data_requests as r", "r.id", "p.data_request_id")
    .where({ "p.state": "READY", "r.state": "CLOSED" })
    .whereNotNull("p.follows")
    .countDistinct<{ count: string }>({ count: "r.id" })
    .first();
  return Number(found?.count ?? 0);
}

/** Open requests whose clock a question has stopped, by id. */
export async function listPaused(db: Knex, after: string | undefined, limit: number): Promise<DataRequest[]> {
  const query = selectDataRequests(db)
    .whereNotNull("data_requests.paused_since")
    .whereNull("data_requests.closed_at")
    .orderBy("data_requests.id")
    .limit(limit);
  if (after) void query.where("data_requests.id", ">", after);
  return query;
}
