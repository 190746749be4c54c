import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AccessStatistics, QueryAccessStatisticsArgs } from "../generated/schema.ts";
import { countKind, countLookups, countLookupsBy, countLookupsByStaff } from "./access-statistics-store.ts";
import { wholeMomentsOf } from "./period.ts";

const MOST_STAFF = 100;

/** How often staff looked at requests in a period: who sees more than the work needs stands out (Art. 32(4)). */
export async function readAccessStatistics(
  ctx: Context,
  { from, to }: QueryAccessStatisticsArgs,
): Promise<AccessStatistics> {
  authorize(ctx, "audit:read");
  const within = wholeMomentsOf({ from, to });
  return {
    ...{ from, to },
    ...(await countLookups(ctx.db, within)),
    byKind: await countLookupsBy(ctx.db, "KIND", within),
    byRole: await countLookupsBy(ctx.db, "ROLE", within),
    byDay: await countLookupsBy(ctx.db, "DAY", within),
    byStaff: await countLookupsByStaff(ctx.db, within, MOST_STAFF),
    refusedSignIns: await countKind(ctx.db, "session.refused", within),
    downloads: await countKind(ctx.db, "package.downloaded", within),
  };
}
