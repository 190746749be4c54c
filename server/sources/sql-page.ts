import type { SqlCollection } from "./sql-system-schema.ts";
import type { PageRows } from "./page-rows.ts";
import { certaintyOf, hasSharedWays, selectionOf, type Search } from "./selection.ts";
import { columnList, fragment, joinFragments, tableAs, type Fragment } from "./sql-fragment.ts";
import { dialectOf } from "./dialect-of.ts";
import { afterKey } from "./sql-keyset.ts";

/** Why a person must look at a record before it is given out. */
export type RowDoubt = "SHARED_IDENTIFIER" | "TOO_LARGE";

/** Which rows of a page are doubtful, by their place. */
export type PlacedDoubt = { place: number; doubt: RowDoubt };

/** What stands in a record where a value is longer than can be copied: how long it is. The record waits for a person. */
export type NotCopied = { notCopied: "TOO_LARGE"; bytes: number };

/** A page as one statement gave it: its rows, the key of the last, and whether there are no more. */
export type ReadPage = {
  page: PageRows & { doubts: PlacedDoubt[] };
  last: string[] | undefined;
  isEnd: boolean;
};

/** What pages of one collection are read by. */
export type PageOf = {
  search: Search;
  name: string;
  collection: SqlCollection;
  columns: readonly string[];
  /** The columns of any length, and how each is measured. */
  long: ReadonlyMap<string, "OCTETS" | "OCTETS_AS_TEXT">;
  /** The types of the columns, where the database writes their values as JSON. */
  types: ReadonlyMap<string, string>;
  pageSize: number;
  pageBytes: number;
  longest: number;
};

/**
 * The next rows by key, with how many bytes stand before each: what both servers give a page from. Lengths are taken
 * from the stored values without reading them, so a long text costs nothing here.
 */
export function measuredRows(
  of: PageOf,
  position: readonly string[] | undefined,
  values: readonly string[],
): Fragment {
  const { collection, columns, long, longest } = of;
  const { text } = dialectOf(of.search.map);
  const keys = collection.key.map((_, index) => `p.r${index}`);
  const lengths = columns.flatMap((column, index) => (long.has(column) ? [lengthOf(of, index)] : []));
  const size = lengths.map((length) => `least(coalesce(${length}, 0), ${longest})`).join(" + ") || "0";
  const isLarge = lengths.map((length) => `coalesce(${length}, 0) > ${longest}`).join(" or ") || "false";
  const order = `(order by ${keys.join(", ")} rows unbounded preceding)`;
  const shown = [
    "p.is_certain",
    `(${isLarge}) as is_large`,
    ...values.map((value, index) => `${value} as v${index}`),
    ...lengths.map((length, index) => `${length} as l${index}`),
    `sum(${size}) over ${order} - (${size}) as bytes_before`,
    ...keys.map((key, index) => `${key} as o${index}`),
  ];
  const texts = keys.map((key, index) => joinFragments([text(key), fragment(`as k${index}`)]));
  return joinFragments([
    fragment("(select"),
    joinFragments([...texts, fragment(shown.join(", "))], ", "),
    fragment("from ("),
    rowsOf(of, position),
    fragment(") p) q"),
  ]);
}

/** The values of the columns, as a server is to write them; nothing of those that are too long. */
export function readableValues(
  of: PageOf,
  write: (column: string, value: string) => string = (_, value) => value,
): string[] {
  return of.columns.map((column, index) => {
    const value = write(column, `p.c${index}`);
    if (!of.long.has(column)) return value;
    return `case when ${lengthOf(of, index)} > ${of.longest} then null else ${value} end`;
  });
}

/** How long a column's value is, of the rows that are numbered. */
function lengthOf({ long, columns }: PageOf, index: number): string {
  return long.get(columns[index] ?? "") === "OCTETS"
    ? `octet_length(p.c${index})`
    : `octet_length(p.c${index}::text)`;
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
