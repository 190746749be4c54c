import type { Knex } from "knex";
import { findCollection } from "../../map/data-map-schema.ts";
import { SHARED_KINDS, type Identity, type IdentityKind } from "../../map/identity-kinds.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { entryOf, keysOf, valuesOf, type ErasureJournal } from "../../erasure/erasure-journal.ts";
import { countedColumns } from "./erasure-numbers.ts";
import { findMentions } from "./erasure-mentions.ts";
import { findKeys } from "./erasure-read-back.ts";
import type { CollectionGraph } from "../../map/graph.ts";
import { identityCondition, isShared } from "../selection.ts";
import { dialectOf } from "../dialect-of.ts";
import { mappedTables, type LiveTable } from "../sql-catalog.ts";
import { conditionOf } from "../sql-condition.ts";
import { allOf } from "../sql-fragment.ts";
import { inBatches } from "../sql-keyset.ts";
import { rowsAmong } from "../rows-among.ts";

/** What residue is looked for with. */
export type ResidueSearch = {
  map: SqlMap;
  graph: CollectionGraph;
  journal: ErasureJournal;
  identities: readonly Identity[];
  tables: ReadonlyMap<string, LiveTable>;
};

/** Why a row counts as left over. */
export type ResidueWhy = "NOT_GONE" | "NOT_ANONYMISED" | "REFERS" | "IDENTIFIED" | "MENTIONED";

/** Rows that are left over: their keys, why, and in which column it shows. */
export type Residue = { why: ResidueWhy; column: string | null; keys: string[][] };

/** Whether a kind belongs to one person alone; an address or telephone may be shared by a family. */
const isPersonal = (kind: IdentityKind): boolean => !SHARED_KINDS.has(kind);

/** Prepares the search for what is left of a person, by the journal and the verified identifiers. */
export async function residueSearch(
  trx: Knex.Transaction,
  map: SqlMap,
  graph: CollectionGraph,
  journal: ErasureJournal,
  identities: readonly Identity[],
): Promise<ResidueSearch> {
  const tables = new Map(
    (await dialectOf(map).readLiveTables(trx, map.schema, mappedTables(map))).map((table) => [
      table.table,
      table,
    ]),
  );
  return { map, graph, journal, identities: [...identities, ...erasedIdentities(map, journal)], tables };
}

/** Rows of a collection that should be gone, though no erased or anonymised key: they still lead to the person. */
export async function findResidue(
  trx: Knex.Transaction,
  search: ResidueSearch,
  name: string,
): Promise<Residue[]> {
  const collection = findCollection(search.map, name);
  if (!collection) return [];
  const referring = await findReferring(trx, search, name, collection);
  if (!isPersonErased(search)) return referring;
  const told = [...referring, ...(await findIdentified(trx, search, name, collection))];
  return [...told, ...untold(await findMentioning(trx, search, name, collection), told)];
}

/** A row that is told of by a column because it refers or identifies is not told of again because a number stands there. */
function untold(mentions: readonly Residue[], told: readonly Residue[]): Residue[] {
  return mentions.map((mention) => {
    const known = told.filter(({ column }) => column?.split(", ").includes(mention.column ?? ""));
    return {
      ...mention,
      keys: without(
        mention.keys,
        known.flatMap(({ keys }) => keys),
      ),
    };
  });
}

/** Rows that refer to an erased row, by the journal: from the erased row nothing leads to them any more. */
async function findReferring(
  trx: Knex.Transaction,
  { map, graph, journal }: ResidueSearch,
  name: string,
  collection: SqlCollection,
): Promise<Residue[]> {
  const found: Residue[] = [];
  for (const link of graph.links.filter(({ child }) => child === name)) {
    const parent = entryOf(journal, link.parent);
    if (!parent) continue;
    const columns = link.pairs.map((pair) => pair.child);
    const values = valuesOf(
      parent,
      parent.erased,
      link.pairs.map((pair) => pair.parent),
    );
    // What only an address led to and a person let stay refers to nobody for certain.
    const staying = isShared(findCollection(map, link.parent), link) ? keptIn(journal, name) : [];
    for (const batch of inBatches(values)) {
      const refers = rowsAmong(map, "t0", columns, batch);
      const condition = link.where ? allOf([refers, conditionOf(map, "t0", link.where)]) : refers;
      const keys = without(await findKeys(trx, map, collection, condition), staying);
      found.push({ why: "REFERS", column: columns.join(", "), keys });
    }
  }
  return found;
}

async function findIdentified(
  trx: Knex.Transaction,
  { map, journal, identities }: ResidueSearch,
  name: string,
  collection: SqlCollection,
): Promise<Residue[]> {
  const condition = identityCondition(map, collection, identities, "t0");
  if (!condition) return [];
  const entry = entryOf(journal, name);
  const staying = entry ? keysOf(entry, [...entry.kept, ...entry.anonymised]) : [];
  const column = Object.values(collection.identity ?? {}).join(", ");
  return [
    { why: "IDENTIFIED", column, keys: without(await findKeys(trx, map, collection, condition), staying) },
  ];
}

/** Rows of anybody in which one of the person's own numbers stands, in text or as a number, except those that were kept. */
async function findMentioning(
  trx: Knex.Transaction,
  search: ResidueSearch,
  name: string,
  collection: SqlCollection,
): Promise<Residue[]> {
  const { map, journal, identities, tables } = search;
  const personal = identities.filter(({ kind }) => isPersonal(kind));
  const live = tables.get(collection.table);
  const mentions = await findMentions(trx, map, collection, live, personal, countedColumns(search, name));
  return mentions.map(({ column, keys }) => ({
    why: "MENTIONED" as const,
    column,
    keys: without(keys, keptIn(journal, name)),
  }));
}

function keptIn(journal: ErasureJournal, name: string): string[][] {
  const entry = entryOf(journal, name);
  return entry ? keysOf(entry, entry.kept) : [];
}

/** Found by card or number alone, a person also had other identifiers: those of the erased rows are looked for too. */
function erasedIdentities(map: SqlMap, journal: ErasureJournal): Identity[] {
  return Object.entries(map.collections).flatMap(([name, { identity = {}, yields = {} }]) => {
    const entry = entryOf(journal, name);
    if (!entry) return [];
    return (Object.entries({ ...yields, ...identity }) as [IdentityKind, string][])
      .filter(([kind]) => isPersonal(kind))
      .flatMap(([kind, column]) =>
        valuesOf(entry, [...entry.erased, ...entry.anonymised], [column]).flatMap(([value = ""]) =>
          value.trim() === "" ? [] : [{ kind, value }],
        ),
      );
  });
}

/** Whether a row the person is found by is gone; while one is kept by right, so is what leads to it. */
function isPersonErased({ map, journal }: ResidueSearch): boolean {
  const roots = journal.entries.filter(({ collection }) =>
    Object.keys(findCollection(map, collection)?.identity ?? {}).some((kind) => isPersonal(kind)),
  );
  return roots.some(({ erased, anonymised }) => erased.length + anonymised.length > 0);
}

function without(found: readonly string[][], staying: readonly string[][]): string[][] {
  const known = new Set(staying.map((key) => JSON.stringify(key)));
  return found.filter((key) => !known.has(JSON.stringify(key)));
}
