import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import type { Context } from "../context.ts";
import type { DataRequestAction, Deadline, TimelineEntry } from "../generated/schema.ts";
import { copenhagenDate } from "./calendar.ts";
import type { DataRequest } from "./data-request-store.ts";
import { computeDeadline, dayCount } from "./deadline.ts";
import { allowedActions } from "./transitions.ts";

/** The deadline as it stands today, with every step of its computation (Art. 12(3)). */
export function presentDeadline(ctx: Context, request: DataRequest): Deadline {
  const deadline = computeDeadline({
    receivedAt: request.receivedAt,
    suspensions: [],
    calendar: ctx.calendar,
  });
  const { daysLeft, overdue } = dayCount(deadline, copenhagenDate(ctx.clock()));
  return {
    targetOn: deadline.targetOn,
    dueOn: deadline.dueOn,
    daysLeft,
    overdue: overdue && request.closedAt === null,
    refusalDueOn: deadline.refusalDueOn,
    explanation: deadline.explanation.map(({ rule, article, text, result }) => ({
      rule,
      article,
      text,
      result,
    })),
  };
}

/** What the person asking may do now; the web shows exactly these. */
export function presentActions(ctx: Context, request: DataRequest): DataRequestAction[] {
  const roles: readonly Role[] = ctx.actor?.roles ?? [];
  return allowedActions(request, roles);
}

/** What has happened to a request, from the log, oldest first. */
export async function readTimeline(db: Knex, request: DataRequest): Promise<TimelineEntry[]> {
  return db("audit_events")
    .select({ at: "audit_events.at", kind: "audit_events.kind", actorRole: "audit_events.actor_role" })
    .where({ subject_id: request.id })
    .orderBy(["audit_events.at", "audit_events.id"])
    .limit(500);
}
