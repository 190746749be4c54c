import type { Knex } from "knex";
import type { DataRequestState, Right } from "../generated/schema.ts";
import { oneMoreThan } from "../platform/page.ts";
import { selectDataRequests, type DataRequest } from "./data-request-store.ts";
import { ERASURE_WAITS, SYSTEM_FAILED } from "./queue-flags.ts";

/** A place in a list of requests. */
export type ListPosition = { key: string; id: string };

/** A citizen's own requests, newest first: those she made and those about her, where the login proves it. */
export async function listOwnDataRequests(
  db: Knex,
  own: { personId: string; cprIndex: string | null },
  page: { first: number; after?: ListPosition | undefined },
): Promise<DataRequest[]> {
  const query = selectDataRequests(db)
    .where((q) => {
      void q.where("data_requests.submitted_by", own.personId).where("data_requests.channel", "PORTAL");
      if (own.cprIndex) void q.orWhere("data_requests.cpr_index", own.cprIndex);
    })
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
  if (filter.states?.length) void query.whereIn("data_requests.state", filter.states);
  else if (!filter.number && !filter.cprIndex && !filter.erasureWaits)
    void query.whereNull("data_requests.closed_at");
  narrow(query, filter);
  if (page.after) {
    void query.whereRaw("(data_requests.due_on, data_requests.id) > (?::date, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}

function narrow(query: Knex.QueryBuilder, filter: QueueFilter): void {
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
