import type { Knex } from "knex";
import type { SqlCollection, SqlMap } from "../map/sql-system-schema.ts";
import { faultError } from "../fault.ts";
import type { Dialect } from "./sql-dialect.ts";
import type { LiveTable } from "./sql-catalog.ts";
import {
  anyOf,
  columnList,
  fragment,
  isTrue,
  joinFragments,
  runFragment,
  tableAs,
  type Fragment,
} from "./sql-fragment.ts";

/** How many keys one statement names. */
export const BATCH_SIZE = 500;

/** The rows after a key, in the order of the key; before the first page, all of them. */
export function afterKey(
  alias: string,
  key: readonly string[],
  after: readonly string[] | undefined,
): Fragment {
  if (!after) return fragment("true");
  const left = columnList(alias, key);
  return {
    sql: `(${left.sql}) > (${key.map(() => "?").join(", ")})`,
    bindings: [...left.bindings, ...after],
  };
}

/** Columns as text, named prefix0, prefix1 and so on: exact where a JavaScript number or date would round. */
export function textColumns(
  { text }: Dialect,
  alias: string,
  columns: readonly string[],
  prefix: string,
): Fragment {
  return joinFragments(
    columns.map((column, index) =>
      joinFragments([text(`${alias}.${column}`), fragment(`as ${prefix}${index}`)]),
    ),
    ", ",
  );
}

/** The values that textColumns gave, in order. */
export function textValues(
  row: Readonly<Record<string, unknown>>,
  count: number,
  prefix: string,
): (string | null)[] {
  const values: (string | null)[] = [];
  for (let index = 0; index < count; index += 1) {
    values.push((row[`${prefix}${index}`] ?? null) as string | null);
  }
  return values;
}

/** Slices of at most one statement's size. */
export function inBatches<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}

/** Whether the system itself keeps the key from being empty or the same in two rows; a view promises nothing. */
export function isKeySafe({ key }: SqlCollection, live: LiveTable | undefined): boolean {
  const filled = (column: string) =>
    live?.columns.some(({ name, isNullable }) => name === column && !isNullable);
  const isUnique = live?.uniqueKeys.some((unique) => unique.every((column) => key.includes(column)));
  return live?.isTable === true && isUnique === true && key.every(filled);
}

/** Refuses rows that a walk by key would pass over or take twice: the key is empty, or not one row's alone. */
export async function refuseUnusableKeys(
  db: Knex,
  map: SqlMap,
  name: string,
  { table, key }: SqlCollection,
  selection: Fragment,
): Promise<void> {
  const from = joinFragments([
    fragment("select 1 from"),
    tableAs(map.schema, table, "t0"),
    fragment("where"),
    selection,
  ]);
  const [found] = await runFragment<{ empty: unknown; shared: unknown }>(
    db,
    joinFragments([
      fragment("select exists ("),
      from,
      fragment("and"),
      anyOf(key.map((column) => fragment("?? is null", `t0.${column}`))),
      fragment(") as empty, exists ("),
      from,
      fragment("group by"),
      columnList("t0", key),
      fragment("having count(*) > 1) as shared"),
    ]),
  );
  if (!isTrue(found?.empty) && !isTrue(found?.shared)) return;
  const fault = isTrue(found?.empty) ? "is empty in some rows" : "is the same in several rows";
  const message = `The key of ${name} in ${map.system} ${fault}, so rows would be passed over. Name columns under key that are unique and never empty.`;
  throw faultError("KEY_UNUSABLE", "CONFLICT", message, [message]);
}
