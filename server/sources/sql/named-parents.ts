import type { Knex } from "knex";
import type { Link } from "../map/graph.ts";
import { findCollection } from "../map/data-map-schema.ts";
import { isSearchable, linkSides, selectionOf, type Search } from "./selection.ts";
import { withSource } from "./sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "./sql-fragment.ts";
import { textValues } from "./sql-keyset.ts";
import { readSource } from "./sql-transaction.ts";

/** The values that rows of a child may refer to, each as texts, or that there are too many to name. */
type ParentValues = readonly (readonly string[])[] | undefined;

/** What was found so far in one session, by whom was searched and the place that is referred to; it is asked for once. */
export type FoundParents = Map<string, Promise<ParentValues>>;

/** So many values are named one by one; where there are more, each statement asks for them itself. */
const MOST_NAMED = 100;

/**
 * The search with the values named that rows of a collection refer to. A planner that is told the values knows how
 * many rows they have and which index has them in order; told a subquery it may read the whole table for each page.
 * On MariaDB, which has few statistics to know it by, the search stays as it is.
 */
export async function withNamedParents(
  db: Knex,
  search: Search,
  name: string,
  found: FoundParents,
): Promise<Search> {
  if (search.map.client !== "pg") return search;
  const named = new Map<Link, readonly (readonly string[])[]>();
  for (const link of search.graph.links.filter(({ child }) => child === name)) {
    const values = await valuesOf(db, search, link, found);
    if (values) named.set(link, values);
  }
  return { ...search, named };
}

async function valuesOf(db: Knex, search: Search, link: Link, found: FoundParents): Promise<ParentValues> {
  const { identities, accepted } = search;
  const place = JSON.stringify([identities, accepted, link.parent, link.pairs.map(({ parent }) => parent)]);
  const values = found.get(place) ?? askForValues(db, search, link, found);
  found.set(place, values);
  return values;
}

async function askForValues(
  db: Knex,
  search: Search,
  link: Link,
  found: FoundParents,
): Promise<ParentValues> {
  const parent = findCollection(search.map, link.parent);
  if (!parent || !isSearchable(search, link.parent)) return undefined;
  const narrowed = await withNamedParents(db, search, link.parent, found);
  const columns = linkSides(search.map, link, "t1", "t0").map((side) => side.parent);
  const asText = columns.map((column, index) => joinFragments([column, fragment(`::text as v${index}`)], ""));
  const query = joinFragments([
    fragment("select distinct"),
    joinFragments(asText, ", "),
    fragment("from"),
    tableAs(search.map.schema, parent.table, "t0"),
    fragment("where"),
    selectionOf(narrowed, link.parent),
    ...columns.map((column) => joinFragments([fragment("and"), column, fragment("is not null")])),
    fragment(`limit ${MOST_NAMED + 1}`),
  ]);
  const rows = await withSource(search.map.system, () =>
    readSource(db, (trx) => runFragment<Record<string, unknown>>(trx, query)),
  );
  if (rows.length > MOST_NAMED) return undefined;
  return rows.map((row) => textValues(row, columns.length, "v").map(String));
}
