import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type {
  AuditEvent,
  AuditEventFilter,
  AuditEventKindWords,
  QueryAuditEventsArgs,
} from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { findPlacedEvent } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { catalogue, catalogueEntry, kindsWith } from "./catalogue.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { listEvents } from "./event-list-store.ts";
import type { WaitingEvent } from "./audit-store.ts";
import { findRequestNumber } from "./lookup-store.ts";
import { momentsOf } from "./period.ts";
import { asUuid, requestOf } from "./subject-filter.ts";

/** An event as it is shown; its proof is made only when asked for. */
export type ShownEvent = Omit<AuditEvent, "inclusion">;

/** The log, newest first, for auditors and the DPO. */
export async function readAuditEvents(ctx: Context, args: QueryAuditEventsArgs): Promise<Page<ShownEvent>> {
  authorize(ctx, "audit:read");
  const first = pageSize(args.first);
  const [at = "", id = ""] = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]) ?? [];
  const filter = args.filter ?? {};
  const conditions = {
    ...momentsOf(filter, ["filter"]),
    kinds: kindsOf(filter),
    role: filter.actorRole ?? undefined,
    actorId: asUuid(filter.actorId),
    dataRequestId: await requestOf(ctx.db, filter),
  };
  const rows = await listEvents(ctx.db, conditions, { first, after: at === "" ? undefined : { at, id } });
  return pageOf(rows.map(present), first, (event) => [event.at.toISOString(), event.id]);
}

/** One event, or null where there is none. */
export async function readAuditEvent(ctx: Context, id: string): Promise<ShownEvent | null> {
  authorize(ctx, "audit:read");
  const found = await findPlacedEvent(ctx.db, id);
  if (!found) return null;
  const { subject } = found.event;
  return present({ ...found, number: subject && ((await findRequestNumber(ctx.db, subject)) ?? null) });
}

/** Every kind of event that there is, with its words. */
export function readAuditEventKinds(ctx: Context): AuditEventKindWords[] {
  authorize(ctx, "audit:read");
  const all: [string, CatalogueEntry][] = Object.entries(catalogue as Record<string, CatalogueEntry>);
  return all.map(([kind, { words, article, isFailure = false }]) => ({ kind, words, article, isFailure }));
}

/** A kind and a result both narrow; a kind with the other result matches nothing. */
function kindsOf({ kind, result }: AuditEventFilter): string[] | undefined {
  if (!result) return kind ? [kind] : undefined;
  const kinds = kindsWith({ isFailure: result === "FAILED" });
  return kind ? kinds.filter((one) => one === kind) : kinds;
}

function present({
  index,
  event,
  storedHash,
  number,
}: WaitingEvent & { index: number | null; number: string | null }): ShownEvent {
  return {
    id: event.id,
    index,
    at: new Date(event.at),
    kind: event.kind,
    words: catalogueEntry(event.kind)?.words ?? { da: event.kind, en: event.kind },
    isFailure: catalogueEntry(event.kind)?.isFailure ?? false,
    actorRole: event.actorRole,
    actorId: event.actorId,
    dataRequestId: event.subject,
    dataRequestNumber: number,
    canonical: canonicalEvent(event).toString("utf8"),
    leafHash: storedHash.toString("hex"),
  };
}
