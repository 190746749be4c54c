import { AppError } from "../../errors.ts";
import { describedCollection, findCollection } from "../map/data-map-schema.ts";
import { SHARED_KINDS, type Identity, type IdentityKind } from "../map/identity-kinds.ts";
import type { SqlCollection, SqlMap } from "../map/sql-system-schema.ts";
import type { Hold } from "../erasure/erasure-permit.ts";
import { dialectOf } from "./dialect-of.ts";
import { isJsonPlace } from "../map/json-place.ts";
import { graphOf, type CollectionGraph, type Link } from "../map/graph.ts";
import { conditionOf } from "./sql-condition.ts";
import {
  allOf,
  anyOf,
  fragment,
  isAmongRows,
  joinFragments,
  tableAs,
  type Fragment,
} from "./sql-fragment.ts";

/** What the selection of a person's rows is built from. */
export type Search = {
  readonly map: SqlMap;
  readonly graph: CollectionGraph;
  readonly identities: readonly Identity[];
  /** Where the system has several people under her identifiers: the patron ids that a member of staff said are hers. */
  readonly accepted?: readonly string[] | undefined;
  /** The values that rows refer to by a link, where they were found beforehand (named-parents.ts). */
  readonly named?: ReadonlyMap<Link, readonly (readonly string[])[]>;
  /** What must be preserved whatever the map says. */
  readonly holds?: readonly Hold[];
  /** What becomes of rows that only an e-mail address or a telephone leads to; they stay until somebody has said. */
  readonly shared?: "ERASE" | "KEEP" | null;
  /** The day in Denmark by which the age of records is told. */
  readonly today?: string | undefined;
};

/** What a search is narrowed by beside the identifiers. */
export type SearchChoices = Partial<Pick<Search, "accepted" | "holds" | "shared" | "today">>;

/** A search for one person in one system. Without a usable identifier there is none. */
export function searchFor(map: SqlMap, identities: readonly Identity[], choices: SearchChoices = {}): Search {
  if (identities.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      "No verified identifier was given. Verify the person's identity first.",
    );
  }
  for (const { kind, value } of identities) {
    if (typeof value !== "string" || value.trim() === "" || value.includes("\0")) {
      throw new AppError(
        "INVALID_INPUT",
        `The verified identifier ${kind} is blank or not a text. Verify it again.`,
      );
    }
  }
  return { map, graph: graphOf(map), identities, ...choices };
}

/**
 * The condition that holds for the person's rows of a collection, and for no others. It is nested
 * subqueries down from the verified identifiers, so no keys are held in memory. It MUST be used with the
 * collection's table under the given alias. A NULL never matches anything.
 */
export function selectionOf(search: Search, name: string, alias = "t0"): Fragment {
  const alternatives = waysTo(search, name, alias, 1);
  if (alternatives.length === 0) throw new AppError("INVALID_INPUT", unsearchable(search.map, name));
  return anyOf(alternatives);
}

/**
 * The condition that a row is certainly the person's: some way to it needs no e-mail address or telephone. What
 * only those lead to may be somebody else's, and is for a person to look at (Art. 5(1)(d), 12(6)).
 */
export function certaintyOf(search: Search, name: string, alias = "t0"): Fragment {
  return anyOf(waysTo(certain(search), name, alias, 1));
}

/** Whether some rows of a collection are reached only by what people may share. */
export function hasSharedWays(search: Search, name: string): boolean {
  const all = selectionOf(withoutNames(search), name);
  return JSON.stringify(certaintyOf(search, name)) !== JSON.stringify(all);
}

/** Whether a collection can be searched with the identifiers given. */
export function isSearchable(search: Search, name: string): boolean {
  return waysTo(search, name, "t0", 1).length > 0;
}

/** The same search by what is one person's alone. */
function certain(search: Search): Search {
  const { map, graph } = search;
  const identities = search.identities.filter(({ kind }) => !SHARED_KINDS.has(kind));
  const links = graph.links.filter((link) => !isShared(findCollection(map, link.parent), link));
  return { ...withoutNames(search), identities, graph: { ...graph, links } };
}

/** The values were found by all identifiers, the shared ones too. */
function withoutNames({ named: _, ...search }: Search): Search {
  return search;
}

/** A reference by e-mail or telephone alone, even to the person's own record, may be another's of the family. */
export function isShared(parent: SqlCollection | undefined, { pairs }: Link): boolean {
  const shared = Object.entries({ ...parent?.yields, ...parent?.identity })
    .filter(([kind]) => SHARED_KINDS.has(kind as IdentityKind))
    .map(([, column]) => column);
  return pairs.every((pair) => shared.includes(pair.parent));
}

/** The identifiers that some collection is found by but that were not given: there, rows may be missed. */
export function unusedIdentities(
  map: SqlMap,
  identities: readonly Identity[],
): { collection: string; kind: IdentityKind }[] {
  const given = new Set(identities.map(({ kind }) => kind));
  return Object.entries(map.collections).flatMap(([collection, { identity = {} }]) =>
    (Object.keys(identity) as IdentityKind[])
      .filter((kind) => !given.has(kind))
      .map((kind) => ({ collection, kind })),
  );
}

/** The same number in every form it is written; a CPR number stands with and without its hyphen. */
function spellingsOf({ kind, value }: Identity): string[] {
  const cpr = kind === "cpr" ? /^\s*(\d{6})-?(\d{4})\s*$/.exec(value) : null;
  return cpr ? [`${cpr[1]}${cpr[2]}`, `${cpr[1]}-${cpr[2]}`] : [value];
}

/** The condition that a row holds one of the identifiers in its identity columns; undefined if none applies. */
export function identityCondition(
  map: SqlMap,
  collection: SqlCollection,
  identities: readonly Identity[],
  alias: string,
): Fragment | undefined {
  const ways = Object.entries(collection.identity ?? {}).flatMap(([kind, column]) => {
    const values = identities.filter((identity) => identity.kind === kind).flatMap(spellingsOf);
    if (values.length === 0) return [];
    return [dialectOf(map).isOneOf(`${alias}.${column}`, values)];
  });
  return ways.length > 0 ? anyOf(ways) : undefined;
}

function waysTo(search: Search, name: string, alias: string, depth: number): Fragment[] {
  const collection = describedCollection(search.map, name);
  const direct = directCondition(search, collection, alias);
  const links = search.graph.links.filter((link) => link.child === name);
  const referred = links.flatMap((link) => referenceCondition(search, link, alias, depth));
  return direct ? [direct, ...referred] : referred;
}

function directCondition(search: Search, collection: SqlCollection, alias: string): Fragment | undefined {
  const found = identityCondition(search.map, collection, search.identities, alias);
  const { patronId } = { ...collection.identity, ...collection.yields };
  if (!found || !search.accepted || !patronId) return found;
  return allOf([found, isAmong(search.map, `${alias}.${patronId}`, search.accepted)]);
}

/** A choice of nobody leaves nobody. */
function isAmong(map: SqlMap, column: string, ids: readonly string[]): Fragment {
  const { text, isOneOf } = dialectOf(map);
  if (ids.length === 0) return fragment("false");
  return map.client === "pg"
    ? joinFragments([text(column), fragment(`in (${ids.map(() => "?").join(", ")})`, ...ids)])
    : isOneOf(column, ids);
}

/** Every column carries its alias: an unqualified name that is missing inside would mean the outer one. */
function referenceCondition(search: Search, link: Link, alias: string, depth: number): Fragment[] {
  const parent = findCollection(search.map, link.parent);
  const parentAlias = `t${depth}`;
  const ways = parent ? waysTo(search, link.parent, parentAlias, depth + 1) : [];
  if (!parent || ways.length === 0) return [];
  const sides = linkSides(search.map, link, alias, parentAlias);
  const condition = link.where ? [conditionOf(search.map, alias, link.where), fragment("and")] : [];
  const children = joinFragments(
    sides.map(({ child }) => child),
    ", ",
  );
  const named = search.named?.get(link);
  if (named) return [joinFragments([...condition, isAmongRows(children, named)])];
  return [
    joinFragments([
      ...condition,
      fragment("("),
      children,
      fragment(") in (select"),
      joinFragments(
        sides.map(({ parent: side }) => side),
        ", ",
      ),
      fragment("from"),
      tableAs(search.map.schema, parent.table, parentAlias),
      fragment("where"),
      anyOf(ways),
      fragment(")"),
    ]),
  ];
}

/** Both sides of a reference, column by column. What stands in JSON is text, so the other side is compared as text too. */
export function linkSides(
  map: SqlMap,
  { pairs }: Link,
  childAlias: string,
  parentAlias: string,
): { child: Fragment; parent: Fragment }[] {
  const { text } = dialectOf(map);
  return pairs.map(({ child, parent }) => {
    const isText = isJsonPlace(child) || isJsonPlace(parent);
    const side = (name: string) => (isText ? text(name) : fragment("??", name));
    return { child: side(`${childAlias}.${child}`), parent: side(`${parentAlias}.${parent}`) };
  });
}

function unsearchable(map: SqlMap, name: string): string {
  const kinds = [
    ...new Set(Object.values(map.collections).flatMap(({ identity = {} }) => Object.keys(identity))),
  ];
  return `The collection ${name} of ${map.system} cannot be searched with the identifiers given. Verify one of: ${kinds.join(", ")}.`;
}
