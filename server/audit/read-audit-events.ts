import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AuditEvent, QueryAuditEventsArgs } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { listEvents, type PlacedEvent } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";

/** An event as it is shown; its proof is made only when asked for. */
export type ShownEvent = Omit<AuditEvent, "inclusion">;

/** The log, newest first, for auditors and the DPO. */
export async function readAuditEvents(ctx: Context, args: QueryAuditEventsArgs): Promise<Page<ShownEvent>> {
  authorize(ctx, "audit:read");
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.integer]);
  const filter = { kind: args.filter?.kind ?? undefined, subject: asUuid(args.filter?.dataRequestId) };
  const rows = await listEvents(ctx.db, filter, { first, before: after ? Number(after[0]) : undefined });
  return pageOf(rows.map(present), first, (event) => [String(event.index)]);
}

/** An id that cannot be one matches nothing. */
function asUuid(id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  return cursorShapes.uuid.test(id) ? id : "00000000-0000-0000-0000-000000000000";
}

function present({ index, event, storedHash }: PlacedEvent): ShownEvent {
  return {
    id: event.id,
    index,
    at: new Date(event.at),
    kind: event.kind,
    actorRole: event.actorRole,
    actorId: event.actorId,
    dataRequestId: event.subject,
    canonical: canonicalEvent(event).toString("utf8"),
    leafHash: storedHash.toString("hex"),
  };
}
