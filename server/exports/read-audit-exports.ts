import { authorize } from "../access.ts";
import { wholeMomentsOf } from "../audit/period.ts";
import { findRange } from "../audit/range-store.ts";
import type { Context } from "../context.ts";
import type {
  AuditExport,
  AuditExportEstimate,
  QueryAuditExportEstimateArgs,
  QueryAuditExportsArgs,
} from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { averageLength } from "./event-length-store.ts";
import { listExports, type StoredExport } from "./export-store.ts";

const POLL_MS = 2_000;
/** As a line of JSON, as a row, and in its bundle. */
const FORMS = 3;

/** How much an export of a period would hold. */
export async function readAuditExportEstimate(
  ctx: Context,
  period: QueryAuditExportEstimateArgs,
): Promise<AuditExportEstimate> {
  authorize(ctx, "auditExport:create");
  const range = await findRange(ctx.db, wholeMomentsOf(period));
  if (!range) return { events: 0, bytes: 0 };
  const events = range.until - range.from;
  return { events, bytes: Math.round(events * FORMS * (await averageLength(ctx.db, range))) };
}

/** The exports, newest first. */
export async function readAuditExports(
  ctx: Context,
  args: QueryAuditExportsArgs,
): Promise<Page<AuditExport>> {
  authorize(ctx, "auditExport:create");
  const first = pageSize(args.first);
  const [at = "", id = ""] = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]) ?? [];
  const rows = await listExports(ctx.db, { first, after: at === "" ? undefined : { at, id } });
  return pageOf(rows.map(presentExport), first, (row) => [row.requestedAt.toISOString(), row.id]);
}

/** An export as the schema has it. */
export function presentExport({ attempts: _attempts, ...stored }: StoredExport): AuditExport {
  const isMoving = stored.state === "WAITING" || stored.state === "BUILDING";
  return { ...stored, nextPollAfterMs: isMoving ? POLL_MS : null };
}
