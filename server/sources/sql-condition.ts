import { dialectOf } from "./dialect-of.ts";
import type { Comparison, Where } from "./erase-rules-schema.ts";
import { allOf, fragment, joinFragments, type Fragment } from "./sql-fragment.ts";
import type { SqlMap } from "./sql-system-schema.ts";

/** The condition that a row's columns are as the data map says, all of them. */
export function conditionOf(map: SqlMap, alias: string, where: Where): Fragment {
  return allOf(
    Object.entries(where).map(([column, comparison]) => compare(map, `${alias}.${column}`, comparison)),
  );
}

function compare(map: SqlMap, column: string, comparison: Comparison): Fragment {
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
