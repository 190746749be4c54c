import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { daysOf } from "./queue-filter.ts";
import { countQueue } from "./queue-store.ts";

/** How many open requests are overdue or due within 3 days (Art. 12(3)); null where they are more than are counted. */
export async function readUrgentRequests(ctx: Context): Promise<number | null> {
  authorize(ctx, "dataRequest:read");
  return countQueue(ctx.db, daysOf("URGENT", copenhagenDate(ctx.clock())));
}
