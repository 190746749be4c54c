import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { Lookup, QueryStaffLookupsArgs, StaffLookup } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { catalogueEntry } from "./catalogue.ts";
import { listLookupsOf, listStaffLookups, type StoredLookup } from "./lookup-store.ts";
import { momentsOf } from "./period.ts";
import { asUuid, requestOf } from "./subject-filter.ts";

/**
 * When staff were shown a request, in which role and why, but not by whom (CJEU C-579/21). Whoever was given the
 * request may ask.
 */
export async function readLookups(
  ctx: Context,
  dataRequestId: string,
  args: { first?: number; after?: string | null | undefined },
): Promise<Page<Lookup>> {
  const first = pageSize(args.first);
  const [at = "", eventId = ""] = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]) ?? [];
  const after = at === "" ? undefined : { at, eventId };
  const rows = await listLookupsOf(ctx.db, dataRequestId, { first, after });
  return shown(
    pageOf(rows, first, (row) => [row.at.toISOString(), row.eventId]),
    present,
  );
}

/** Who among the staff looked at what, for auditors and the DPO. */
export async function readStaffLookups(
  ctx: Context,
  args: QueryStaffLookupsArgs,
): Promise<Page<StaffLookup>> {
  authorize(ctx, "audit:read");
  const first = pageSize(args.first);
  const cursor = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid, cursorShapes.uuid]);
  const [at = "", eventId = "", dataRequestId = ""] = cursor ?? [];
  const filter = args.filter ?? {};
  const conditions = {
    ...momentsOf(filter, ["filter"]),
    staffId: asUuid(filter.staffId),
    dataRequestId: await requestOf(ctx.db, filter),
  };
  const after = cursor && { at, eventId, dataRequestId };
  const rows = await listStaffLookups(ctx.db, conditions, { first, after });
  const page = pageOf(rows, first, (row) => [row.at.toISOString(), row.eventId, row.dataRequestId]);
  return shown(page, ({ staffId, number, ...row }) => ({
    ...present(row),
    ...{ eventId: row.eventId, staffId, dataRequestId: row.dataRequestId, number },
  }));
}

function shown<Row, Shown>(
  { edges, pageInfo }: Pick<Page<Row>, "edges" | "pageInfo">,
  as: (row: Row) => Shown,
): Page<Shown> {
  const all = edges.map(({ cursor, node }) => ({ cursor, node: as(node) }));
  return { nodes: all.map(({ node }) => node), edges: all, pageInfo };
}

/** The words come from the catalogue of events: they say the same to everybody. */
function present({ at, role, kind }: StoredLookup) {
  const entry = catalogueEntry(kind);
  if (entry?.personSees !== "LOOKUP") throw new TypeError(`${kind} is no look-up`);
  return { at, role, kind, what: entry.words, why: entry.why };
}
