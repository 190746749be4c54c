import type { Knex } from "knex";
import type { DataRequestState, Right } from "../generated/schema.ts";
import { selectDataRequests, type DataRequest } from "./data-request-store.ts";

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
    .limit(page.first + 1);
  if (page.after) {
    void query.whereRaw("(data_requests.received_at, data_requests.id) < (?::timestamptz, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}

/** Which requests of the queue. */
export type QueueFilter = {
  states?: readonly DataRequestState[] | undefined;
  right?: Right | undefined;
  number?: string | undefined;
};

/** The staff's queue, earliest deadline first. Without a filter only open requests are shown. */
export async function listQueue(
  db: Knex,
  filter: QueueFilter,
  page: { first: number; after?: ListPosition | undefined },
): Promise<DataRequest[]> {
  const query = selectDataRequests(db)
    .orderBy(["data_requests.due_on", "data_requests.id"])
    .limit(page.first + 1);
  if (filter.states?.length) void query.whereIn("data_requests.state", filter.states);
  else if (!filter.number) void query.whereNull("data_requests.closed_at");
  if (filter.right) void query.whereRaw("data_requests.rights @> array[?]::text[]", [filter.right]);
  if (filter.number) void query.where("data_requests.number", filter.number);
  if (page.after) {
    void query.whereRaw("(data_requests.due_on, data_requests.id) > (?::date, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}
