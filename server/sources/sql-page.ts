import type { SqlCollection } from "./sql-system-schema.ts";
import { certaintyOf, hasSharedWays, selectionOf, type Search } from "./selection.ts";
import { columnList, fragment, joinFragments, tableAs, type Fragment } from "./sql-fragment.ts";
import { dialectOf } from "./dialect-of.ts";
import { afterKey } from "./sql-keyset.ts";

/** What pages of one collection are read by. */
export type PageOf = {
  search: Search;
  name: string;
  collection: SqlCollection;
  columns: readonly string[];
  /** The columns of any length, and how each is measured. */
  long: ReadonlyMap<string, "OCTETS" | "OCTETS_AS_TEXT">;
  pageSize: number;
  pageBytes: number;
  longest: number;
};

/**
 * One page in one statement: the next rows by key, and of those as many as fit in the bytes of a page, but at least
 * one. Lengths are taken from the stored values without reading them, so a long text costs nothing here.
 */
export function pageQuery(of: PageOf, position: readonly string[] | undefined): Fragment {
  const { collection, columns, long, pageBytes, longest } = of;
  const { text } = dialectOf(of.search.map);
  const keys = collection.key.map((_, index) => `p.r${index}`);
  const lengths = columns.flatMap((column, index) => (long.has(column) ? [lengthOf(of, column, index)] : []));
  const values = columns.map((column, index) =>
    long.has(column)
      ? `case when ${lengthOf(of, column, index)} > ${longest} then null else p.c${index} end`
      : `p.c${index}`,
  );
  const size = lengths.map((length) => `least(coalesce(${length}, 0), ${longest})`).join(" + ") || "0";
  const isLarge = lengths.map((length) => `coalesce(${length}, 0) > ${longest}`).join(" or ") || "false";
  const shown = [
    "p.is_certain",
    `(${isLarge}) as is_large`,
    "count(*) over () as total",
    ...values.map((value, index) => `${value} as v${index}`),
    ...lengths.map((length, index) => `${length} as l${index}`),
    `sum(${size}) over (order by ${keys.join(", ")} rows unbounded preceding) - (${size}) as bytes_before`,
    ...keys.map((key, index) => `${key} as o${index}`),
  ];
  const names = [
    ...keys.map((_, index) => `q.k${index}`),
    ...["q.is_certain", "q.is_large", "q.total"],
    ...values.map((_, index) => `q.v${index}`),
    ...lengths.map((_, index) => `q.l${index}`),
  ];
  const texts = keys.map((key, index) => joinFragments([text(key), fragment(`as k${index}`)]));
  return joinFragments([
    fragment(`select ${names.join(", ")} from (select`),
    joinFragments([...texts, fragment(shown.join(", "))], ", "),
    fragment("from ("),
    rowsOf(of, position),
    fragment(
      `) p) q where q.bytes_before < ${pageBytes} order by ${keys.map((_, index) => `q.o${index}`).join(", ")}`,
    ),
  ]);
}

function lengthOf({ long }: PageOf, column: string, index: number): string {
  return long.get(column) === "OCTETS" ? `octet_length(p.c${index})` : `octet_length(p.c${index}::text)`;
}

function rowsOf(
  { search, name, collection, columns, pageSize }: PageOf,
  position: readonly string[] | undefined,
): Fragment {
  const { table, key } = collection;
  const selection = selectionOf(search, name);
  return joinFragments([
    fragment("select"),
    joinFragments(
      [
        ...key.map((column, index) => fragment(`?? as r${index}`, `t0.${column}`)),
        ...columns.map((column, index) => fragment(`?? as c${index}`, `t0.${column}`)),
        joinFragments([certainty(search, name), fragment("as is_certain")]),
      ],
      ", ",
    ),
    fragment("from"),
    tableAs(search.map.schema, table, "t0"),
    fragment("where"),
    selection,
    fragment("and"),
    afterKey("t0", key, position),
    fragment("order by"),
    columnList("t0", key),
    fragment(`limit ${pageSize}`),
  ]);
}

/** Where every way to a row is certain, so is the row, and the database need not ask twice. */
function certainty(search: Search, name: string): Fragment {
  if (!hasSharedWays(search, name)) return fragment("true");
  return joinFragments([fragment("coalesce("), certaintyOf(search, name), fragment(", false)")]);
}
