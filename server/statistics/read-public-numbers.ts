import { Temporal } from "temporal-polyfill";
import { statisticsPolicy, type StatisticsPolicy } from "../../policies/statistics.ts";
import { systemContext, type Context } from "../context.ts";
import type { PublicNumbers } from "../generated/schema.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { statisticsOf } from "./read-statistics.ts";

/**
 * Volume, share on time and median of the last twelve whole months, if the operator has made them public. The period
 * is not the reader's to choose: two periods that differ by a day would tell of single requests.
 */
export async function readPublicNumbers(
  ctx: Context,
  policy: StatisticsPolicy = statisticsPolicy,
): Promise<PublicNumbers | null> {
  if (!policy.numbersArePublic) return null;
  const month = Temporal.PlainDate.from(copenhagenDate(ctx.clock())).with({ day: 1 });
  const period = {
    from: month.subtract({ years: 1 }).toString(),
    to: month.subtract({ days: 1 }).toString(),
  };
  const { db } = systemContext(ctx, ctx.requestId);
  const { received, shareOnTime, medianDays } = await statisticsOf(db, period, "MONTH", policy);
  return { ...period, received, shareOnTime: shareOnTime ?? null, medianDays: medianDays ?? null };
}
