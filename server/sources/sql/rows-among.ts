import type { SqlMap } from "../map/sql-system-schema.ts";
import { dialectOf } from "./dialect-of.ts";
import { columnList, type Fragment } from "./sql-fragment.ts";

/** Rows whose columns hold one of the given combinations, in as few parameters as the server takes; a NULL never matches. */
export function rowsAmong(
  map: Pick<SqlMap, "client">,
  alias: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Fragment {
  return dialectOf(map).isAmong(columnList(alias, columns), rows);
}
