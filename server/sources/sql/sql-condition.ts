import { dialectOf } from "./dialect-of.ts";
import { Temporal } from "temporal-polyfill";
import type { Comparison, Where } from "../map/erase-rules-schema.ts";
import { allOf, anyOf, fragment, joinFragments, type Fragment } from "./sql-fragment.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";

type Age = Extract<Comparison, { youngerThan: string }>;

/** The condition that a row's columns are as the data map says, all of them. */
export function conditionOf(map: SqlMap, alias: string, where: Where, today?: string): Fragment {
  return allOf(
    Object.entries(where).map(([column, comparison]) => {
      const place = `${alias}.${column}`;
      return "youngerThan" in comparison
        ? isYoung(place, youngestDay(comparison, today))
        : compare(map, place, comparison);
    }),
  );
}

/** The first day of records that still count as young: a year ends with its last day, a period with its own. */
export function youngestDay({ youngerThan, countedFrom = "day" }: Age, today: string | undefined): string {
  if (!today) throw new Error("the age of a record is asked for without a day");
  const from = Temporal.PlainDate.from(today).subtract(Temporal.Duration.from(youngerThan));
  return (countedFrom === "day" ? from : from.with({ month: 1, day: 1 })).toString();
}

/** A record without its day is as old as nobody knows, and stays. */
function isYoung(column: string, day: string): Fragment {
  return anyOf([fragment("?? is null", column), fragment("?? >= ?", column, day)]);
}

function compare(map: SqlMap, column: string, comparison: Exclude<Comparison, Age>): Fragment {
  const { isOneOf, isSame } = dialectOf(map);
  if ("isNull" in comparison) return fragment("?? is null", column);
  if ("isNotNull" in comparison) return fragment("?? is not null", column);
  if ("equals" in comparison) {
    const { equals } = comparison;
    return typeof equals === "string" ? isOneOf(column, [equals]) : fragment("?? = ?", column, equals);
  }
  if ("notEquals" in comparison) {
    const same = isSame(fragment("??", column), fragment("?", comparison.notEquals));
    return joinFragments([fragment("not ("), same, fragment(")")]);
  }
  if ("greaterThan" in comparison) return fragment("?? > ?", column, comparison.greaterThan);
  return fragment("?? < ?", column, comparison.lessThan);
}
