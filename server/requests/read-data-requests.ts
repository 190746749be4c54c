import { authorize, isAllowed } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import type { QueryDataRequestsArgs } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { isUuid, isVisible } from "./change-data-request.ts";
import { findDataRequest, type DataRequest } from "./data-request-store.ts";
import { searchByName } from "./queue/name-search.ts";
import { queueFilterOf } from "./queue/queue-filter.ts";
import {
  countOwnDataRequests,
  countQueue,
  findLastClosed,
  listOwnDataRequests,
  listQueue,
  type ListPosition,
} from "./queue/queue-store.ts";

/** A page of requests; how many there are in all is counted only when somebody asks. */
export type DataRequestPage = Page<DataRequest> & { count: () => Promise<number | null> };

/** Whether whoever asks works on requests. */
export function isStaff(ctx: Context): boolean {
  return isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
}

/** Staff if the person is staff, else the citizen about her own. */
export function authorizeReading(ctx: Context): Actor {
  return authorize(ctx, isStaff(ctx) ? "dataRequest:read" : "dataRequest:readOwn");
}

/** One request, or null where there is none or it is not the caller's. Staff's reading is an event. */
export async function readDataRequest(ctx: Context, id: string): Promise<DataRequest | null> {
  const actor = authorizeReading(ctx);
  const request = isUuid(id) ? await findDataRequest(ctx.db, id) : undefined;
  if (!request || !isVisible(request, actor)) return null;
  if (actor.role !== "CITIZEN")
    await record(ctx, actor, { kind: "data_request.read", subject: id, part: "REQUEST" });
  return request;
}

/** A citizen's own requests, or the staff's queue. Staff's listing is an event that names the requests shown. */
export async function readDataRequests(ctx: Context, args: QueryDataRequestsArgs): Promise<DataRequestPage> {
  const actor = authorizeReading(ctx);
  return actor.role === "CITIZEN" ? readOwn(ctx, actor, args) : readQueue(ctx, actor, args);
}

async function readOwn(ctx: Context, actor: Actor, args: QueryDataRequestsArgs): Promise<DataRequestPage> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]);
  const cprIndex = actor.assurance === "MITID_SUBSTANTIAL" ? actor.cprIndex : null;
  const own = { personId: actor.personId ?? "", cprIndex };
  const rows = await listOwnDataRequests(ctx.db, own, {
    first,
    after: after && { key: after[0] ?? "", id: after[1] ?? "" },
  });
  const page = pageOf(rows, first, (row) => [row.receivedAt.toISOString(), row.id]);
  return { ...page, count: async () => countOwnDataRequests(ctx.db, own) };
}

async function readQueue(ctx: Context, actor: Actor, args: QueryDataRequestsArgs): Promise<DataRequestPage> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.date, cursorShapes.uuid]);
  const filter = await queueFilterOf(ctx, actor, args.filter ?? {});
  const place = { first, after: after && { key: after[0] ?? "", id: after[1] ?? "" } };
  const name = args.filter?.name ?? null;
  const named = name === null ? undefined : await searchByName(ctx, filter, name);
  const rows = named ? namedAfter(named, place.after) : await listQueue(ctx.db, filter, place);
  const page = pageOf(rows, first, (row) => [row.dueOn, row.id]);
  await record(ctx, actor, {
    kind: "data_requests.listed",
    subject: null,
    requests: page.nodes.map(({ id }) => id),
  });
  return { ...page, count: async () => named?.length ?? countQueue(ctx.db, filter) };
}

/** Of all that were found by name, in the queue's order, those after a place. */
function namedAfter(found: readonly DataRequest[], after: ListPosition | undefined): readonly DataRequest[] {
  if (!after) return found;
  return found.filter(({ dueOn, id }) => dueOn > after.key || (dueOn === after.key && id > after.id));
}

/** The request that ended last, for a queue with nothing to do; null before the first. Staff's reading is an event. */
export async function readLastClosed(ctx: Context): Promise<DataRequest | null> {
  const actor = authorize(ctx, "dataRequest:read");
  const request = await findLastClosed(ctx.db);
  if (!request) return null;
  await record(ctx, actor, { kind: "data_requests.listed", subject: null, requests: [request.id] });
  return request;
}
