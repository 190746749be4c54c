import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import { catalogueEntry } from "../audit/catalogue.ts";
import type { Context } from "../context.ts";
import type { DataRequestAction, TimelineEntry } from "../generated/schema.ts";
import type { DataRequest } from "./data-request-store.ts";
import { standingOf } from "./queue/standing.ts";
import { allowedActions } from "./workflow.ts";

/** What the person asking may do now; the web shows exactly these. */
export function presentActions(ctx: Context, request: DataRequest): DataRequestAction[] {
  const roles: readonly Role[] = ctx.actor?.roles ?? [];
  return allowedActions(standingOf(ctx, request), roles);
}

/** What has happened to a request, from the log, oldest first. */
export async function readTimeline(db: Knex, request: DataRequest): Promise<TimelineEntry[]> {
  const events: Omit<TimelineEntry, "text">[] = await db("audit_events")
    .select({ at: "audit_events.at", kind: "audit_events.kind", actorRole: "audit_events.actor_role" })
    .where({ subject_id: request.id })
    .orderBy(["audit_events.at", "audit_events.id"])
    .limit(500);
  return events.map((event) => ({ ...event, text: catalogueEntry(event.kind)?.words ?? null }));
}
