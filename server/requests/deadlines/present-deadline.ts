import type { Context } from "../../context.ts";
import type { Deadline, DeadlineStep } from "../../generated/schema.ts";
import { copenhagenDate } from "./calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import { dayCount, extensionAllowed } from "./deadline.ts";
import type { DeadlineStep as Computed } from "./deadline-explanation.ts";
import { deadlineOf } from "./deadline-of-request.ts";

/** The deadline as it stands today, with every step of its computation (Art. 12(3)). */
export function presentDeadline(ctx: Pick<Context, "calendar" | "clock">, request: DataRequest): Deadline {
  const now = ctx.clock();
  const deadline = deadlineOf(ctx, request, now);
  const { daysLeft, overdue } = dayCount(deadline, copenhagenDate(now));
  const isOpen = request.closedAt === null;
  return {
    targetOn: deadline.targetOn,
    dueOn: deadline.dueOn,
    daysLeft,
    overdue: overdue && isOpen,
    refusalDueOn: deadline.refusalDueOn,
    extendedTo: deadline.extendedOn === null ? null : deadline.extendedDueOn,
    extendableUntil: isOpen && extensionAllowed(now, deadline) ? deadline.noticeOfExtensionDueOn : null,
    pausedSince: isOpen ? deadline.pausedSince : null,
    suspendedDays: deadline.suspendedDays,
    calendarVersion: deadline.calendarVersion,
    ruleVersion: deadline.ruleVersion,
    explanation: deadline.explanation.map(present),
  };
}

function present({ inputs, ...step }: Computed): DeadlineStep {
  return {
    ...step,
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value: String(value) })),
  };
}
