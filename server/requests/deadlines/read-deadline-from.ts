import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { DeadlineFrom } from "../../generated/schema.ts";
import { copenhagenDate } from "./calendar.ts";
import { computeDeadline, dayCount } from "./deadline.ts";
import { refuseImpossibleReceipt } from "../reception/impossible-receipt.ts";

/** The last day to answer a request that reached the controller then, as it would be registered now (Art. 12(3)). */
export function readDeadlineFrom(ctx: Context, { receivedAt }: { receivedAt: Date }): DeadlineFrom {
  authorize(ctx, "dataRequest:register");
  const now = ctx.clock();
  refuseImpossibleReceipt(receivedAt, now, ["receivedAt"]);
  const deadline = computeDeadline({ receivedAt, suspensions: [], calendar: ctx.calendar });
  return { dueOn: deadline.dueOn, ...dayCount(deadline, copenhagenDate(now)) };
}
