import type { Context } from "../../context.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import { deadlineOf } from "../deadlines/deadline-of-request.ts";
import { dayCount, extensionAllowed } from "../deadlines/deadline.ts";
import type { Standing } from "../workflow.ts";

/** What the workflow knows of a request at this moment. */
export function standingOf(ctx: Pick<Context, "calendar" | "clock">, request: DataRequest): Standing {
  const now = ctx.clock();
  const deadline = deadlineOf(ctx, request, now);
  return {
    state: request.state,
    rights: request.rights,
    assurance: request.assurance,
    openQuestions: request.suspensions.flatMap(({ reason, answeredAt }) =>
      answeredAt === null ? [reason] : [],
    ),
    hasBegun: request.hasBegun,
    authorityLapsed: request.authorityUntil !== null && request.authorityUntil < copenhagenDate(now),
    authorityUnseen: request.authorityUnseen,
    extensionOpen: request.closedAt === null && extensionAllowed(now, deadline),
    limitPassed: dayCount(deadline, copenhagenDate(now)).overdue,
  };
}
