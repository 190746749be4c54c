import type { Context } from "../../context.ts";
import { calendarOfVersion } from "./calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import { computeDeadline, type Deadline } from "./deadline.ts";

/** What is stored of a request and decides its deadline; nothing else does. */
export type StoredDeadlineFacts = Pick<
  DataRequest,
  | "receivedAt"
  | "channel"
  | "suspensions"
  | "extendedAt"
  | "extensionAnchor"
  | "calendarVersion"
  | "ruleVersion"
  | "closedAt"
>;

/**
 * A request's deadline from what is stored of it, by the calendar and the rules it was received under, so that an
 * old answer is computed as it was (Art. 5(2)). An unanswered question pauses it until `now`, or until it was closed.
 */
export function deadlineOf(
  ctx: Pick<Context, "calendar">,
  request: StoredDeadlineFacts,
  now: Date,
): Deadline {
  const { receivedAt, channel, extendedAt, extensionAnchor, ruleVersion, closedAt } = request;
  const asOf = closedAt !== null && closedAt < now ? closedAt : now;
  return computeDeadline({
    ...{ receivedAt, channel, extendedAt, extensionAnchor, ruleVersion, asOf },
    calendar: calendarOfVersion(ctx.calendar, request.calendarVersion),
    suspensions: request.suspensions.map(({ reason, inTime, askedAt, answeredAt }) => ({
      reason,
      inTime,
      askedAt: new Date(askedAt),
      answeredAt: answeredAt === null ? null : new Date(answeredAt),
    })),
  });
}
