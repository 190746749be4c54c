import type { SqlCollection } from "../map/sql-system-schema.ts";
import type { PageRows } from "./page-rows.ts";
import { certaintyOf, hasSharedWays, selectionOf, type Search } from "./selection.ts";
import { columnList, fragment, joinFragments, tableAs, type Fragment } from "./sql-fragment.ts";
import { afterKey } from "./sql-keyset.ts";

/** Why a person must look at a record before it is given out. */
export type RowDoubt = "SHARED_IDENTIFIER" | "TOO_LARGE";

/** Which rows of a page are doubtful, by their place. */
export type PlacedDoubt = { place: number; doubt: RowDoubt };

/** What stands in a record where a value is longer than can be copied: how long it is. The record waits for a person. */
export type NotCopied = { notCopied: "TOO_LARGE"; bytes: number };

/** A page with at least one row, and the key of its last. */
export type ReadPage = { page: PageRows & { doubts: PlacedDoubt[] }; last: string[] };

/** What pages of one collection are read by. */
export type PageOf = {
  search: Search;
  name: string;
  collection: SqlCollection;
  columns: readonly string[];
  /** The columns of any length, and how each is measured. */
  long: ReadonlyMap<string, "OCTETS" | "OCTETS_AS_TEXT">;
  /** The types of the columns, where values are read from their text. */
  types: ReadonlyMap<string, string>;
  pageSize: number;
  pageBytes: number;
  longest: number;
};

/** The next rows by key, so many at most: the columns of the key as r0, r1, the values as c0, c1, and whether they are hers. */
export function rowsAfter(
  { search, name, collection, columns }: PageOf,
  position: readonly string[] | undefined,
  most: number,
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
    fragment(`limit ${most}`),
  ]);
}

/** Where every way to a row is certain, so is the row, and the database need not ask twice. */
function certainty(search: Search, name: string): Fragment {
  if (!hasSharedWays(search, name)) return fragment("true");
  return joinFragments([fragment("coalesce("), certaintyOf(search, name), fragment(", false)")]);
}
