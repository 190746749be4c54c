import { authorize } from "../../access.ts";
import { record } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { QueryQueueCsvArgs } from "../../generated/schema.ts";
import { csvCell } from "../../package/csv.ts";
import type { DataRequest } from "../data-request-store.ts";
import { searchByName } from "./name-search.ts";
import { queueFilterOf } from "./queue-filter.ts";
import { COUNTED, listQueue } from "./queue-store.ts";
import { readColleagues } from "./read-colleagues.ts";

/** As many requests as one event of a listing names. */
const NAMED_AT_ONCE = 100;

/**
 * The queue under a filter as comma-separated values (RFC 4180), earliest deadline first, at most as many as are
 * counted. It holds no citizen's name. The listing is an event, as on the screen. Errors: LIMIT_EXCEEDED.
 */
export async function readQueueCsv(ctx: Context, { filter: asked }: QueryQueueCsvArgs): Promise<string> {
  const actor = authorize(ctx, "dataRequest:read");
  const filter = await queueFilterOf(ctx, actor, asked ?? {});
  const found = asked?.name
    ? await searchByName(ctx, filter, asked.name)
    : await listQueue(ctx.db, filter, { first: COUNTED });
  if (found.length > COUNTED)
    throw new AppError(
      "LIMIT_EXCEEDED",
      "More than 1,000 requests are too many for one list. Set more filters.",
    );
  for (let from = 0; from < Math.max(1, found.length); from += NAMED_AT_ONCE) {
    const requests = found.slice(from, from + NAMED_AT_ONCE).map(({ id }) => id);
    await record(ctx, actor, { kind: "data_requests.listed", subject: null, requests });
  }
  const handlers = await readColleagues(ctx);
  return queueCsv(found, new Map(handlers.map(({ id, name }) => [id, name])));
}

/** The lines of a list of requests, with who works on each. */
export function queueCsv(requests: readonly DataRequest[], handlers: ReadonlyMap<string, string>): string {
  const lines: unknown[][] = [
    ["number", "rights", "state", "receivedAt", "dueOn", "handler"],
    ...requests.map(({ number, rights, state, receivedAt, dueOn, handlerId }) => [
      ...[number, rights.join(" "), state, receivedAt.toISOString(), dueOn],
      handlerId === null ? "" : handlers.get(handlerId),
    ]),
  ];
  return lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");
}
