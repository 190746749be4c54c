import type { Knex } from "knex";
import type { CountByKey, RightByInterval, StatisticsInterval } from "../generated/schema.ts";
import { POLICY_RIGHTS } from "../publication/legal/rights-by-basis.ts";
import { maskCrossed } from "./mask-crossed.ts";
import { countByRightAndInterval, type Period } from "./statistics-store.ts";

/** What the same page says of each right and of each interval by itself, before and after masking. */
type Margins = { counts: readonly { key: string; count: number }[]; shown: readonly CountByKey[] };

/** Requests by right and interval at once, or null where too few came for any of it to be shown beside the rest. */
export async function rightAndInterval(
  db: Knex,
  period: Period,
  by: StatisticsInterval,
  { rights, intervals, smallNumber }: { rights: Margins; intervals: Margins; smallNumber: number },
): Promise<RightByInterval[] | null> {
  const counted = await countByRightAndInterval(db, period, by);
  const found = new Map(counted.map(({ right, key, count }) => [`${right} ${key}`, count]));
  const keys = intervals.counts.map(({ key }) => key);
  const cells = POLICY_RIGHTS.map((right) => keys.map((key) => found.get(`${right} ${key}`) ?? 0));
  const hidden = maskCrossed({ rows: marginsOf(rights), columns: marginsOf(intervals), cells }, smallNumber);
  if (!hidden) return null;
  const shown = (row: number, column: number) =>
    hidden[row]?.[column]
      ? { count: null, isMasked: true }
      : { count: cells[row]?.[column] ?? 0, isMasked: false };
  return POLICY_RIGHTS.map((right, row) => ({
    right,
    counts: keys.map((key, column) => ({ key, count: shown(row, column) })),
  }));
}

function marginsOf({ counts, shown }: Margins): { count: number; isMasked: boolean }[] {
  return counts.map(({ count }, at) => ({ count, isMasked: shown[at]?.count.isMasked ?? true }));
}
