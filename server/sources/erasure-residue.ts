import type { Knex } from "knex";
import {
  findCollection,
  type Collection,
  type DataMap,
  type Identity,
  type IdentityKind,
} from "./data-map-schema.ts";
import { entryOf, keysOf, valuesOf, type ErasureJournal } from "./erasure-journal.ts";
import { findKeys } from "./erasure-read-back.ts";
import type { CollectionGraph } from "./graph.ts";
import { identityCondition } from "./selection.ts";
import { readLiveTables, type LiveTable } from "./sql-catalog.ts";
import { anyOf, fragment, rowsIn } from "./sql-fragment.ts";
import { inBatches } from "./sql-keyset.ts";

/** What residue is looked for with. */
export type ResidueSearch = {
  map: DataMap;
  graph: CollectionGraph;
  journal: ErasureJournal;
  identities: readonly Identity[];
  tables: ReadonlyMap<string, LiveTable>;
};

/** The kinds that belong to one person alone; an address or telephone may be shared by a family. */
const PERSONAL: ReadonlySet<IdentityKind> = new Set(["cpr", "patronId", "cardNumber"]);

/** A shorter number would be found in texts that have nothing to do with the person. */
const SHORTEST_NUMBER = 8;

/** Prepares the search for what is left of a person, by the journal and the verified identifiers. */
export async function residueSearch(
  trx: Knex.Transaction,
  map: DataMap,
  graph: CollectionGraph,
  journal: ErasureJournal,
  identities: readonly Identity[],
): Promise<ResidueSearch> {
  const tables = new Map((await readLiveTables(trx, map)).map((table) => [table.table, table]));
  return { map, graph, journal, identities: [...identities, ...erasedIdentities(map, journal)], tables };
}

/** The keys of rows in a collection that should be gone, though no erased or anonymised key: they still lead to the person. */
export async function findResidue(
  trx: Knex.Transaction,
  search: ResidueSearch,
  name: string,
): Promise<string[][]> {
  const collection = findCollection(search.map, name);
  if (!collection) return [];
  const referring = await findReferring(trx, search, name, collection);
  if (!isPersonErased(search)) return referring;
  const identified = await findIdentified(trx, search, name, collection);
  const mentioning = await findMentioning(trx, search, name, collection);
  return [...referring, ...identified, ...mentioning];
}

/** Rows that refer to an erased row, by the journal: from the erased row nothing leads to them any more. */
async function findReferring(
  trx: Knex.Transaction,
  { map, graph, journal }: ResidueSearch,
  name: string,
  collection: Collection,
): Promise<string[][]> {
  const found: string[][] = [];
  for (const link of graph.links.filter(({ child }) => child === name)) {
    const parent = entryOf(journal, link.parent);
    if (!parent) continue;
    const values = valuesOf(
      parent,
      parent.erased,
      link.pairs.map((pair) => pair.parent),
    );
    for (const batch of inBatches(values)) {
      const condition = rowsIn(
        "t0",
        link.pairs.map((pair) => pair.child),
        batch,
      );
      found.push(...(await findKeys(trx, map, collection, condition)));
    }
  }
  return found;
}

async function findIdentified(
  trx: Knex.Transaction,
  { map, journal, identities }: ResidueSearch,
  name: string,
  collection: Collection,
): Promise<string[][]> {
  const condition = identityCondition(collection, identities, "t0");
  if (!condition) return [];
  const entry = entryOf(journal, name);
  const staying = entry ? keysOf(entry, [...entry.kept, ...entry.anonymised]) : [];
  return without(await findKeys(trx, map, collection, condition), staying);
}

/** Rows of anybody in which the person's CPR number stands in some text, except those that were kept. */
async function findMentioning(
  trx: Knex.Transaction,
  { map, journal, identities, tables }: ResidueSearch,
  name: string,
  collection: Collection,
): Promise<string[][]> {
  const patterns = [...new Set(identities.filter(({ kind }) => kind === "cpr").flatMap(mentionPattern))];
  const live = tables.get(collection.table)?.columns.filter(({ isText }) => isText) ?? [];
  const texts = live
    .map((column) => column.name)
    .filter((column) => Object.hasOwn(collection.columns, column));
  if (patterns.length === 0 || texts.length === 0) return [];
  const condition = anyOf(
    texts.flatMap((column) => patterns.map((pattern) => fragment("??::text ~ ?", `t0.${column}`, pattern))),
  );
  const entry = entryOf(journal, name);
  return without(await findKeys(trx, map, collection, condition), entry ? keysOf(entry, entry.kept) : []);
}

/** The number with or without hyphen or blank, and not as part of a longer number. */
function mentionPattern({ value }: Identity): string[] {
  const bare = value.trim().replace(/[^\p{L}\p{N}]/gu, "");
  if (bare.length < SHORTEST_NUMBER) return [];
  const spaced = /^\d{10}$/.test(bare) ? `${bare.slice(0, 6)}[- ]?${bare.slice(6)}` : bare;
  return [`(^|[^0-9])${spaced}($|[^0-9])`];
}

/** Found by card or number alone, a person also had other identifiers: those of the erased rows are looked for too. */
function erasedIdentities(map: DataMap, journal: ErasureJournal): Identity[] {
  return Object.entries(map.collections).flatMap(([name, { identity = {} }]) => {
    const entry = entryOf(journal, name);
    if (!entry) return [];
    return (Object.entries(identity) as [IdentityKind, string][])
      .filter(([kind]) => PERSONAL.has(kind))
      .flatMap(([kind, column]) =>
        valuesOf(entry, [...entry.erased, ...entry.anonymised], [column]).flatMap(([value = ""]) =>
          value.trim() === "" ? [] : [{ kind, value }],
        ),
      );
  });
}

/** Whether a row the person is found by is gone; while one is kept by right, so is what leads to it. */
function isPersonErased({ map, journal }: ResidueSearch): boolean {
  const roots = journal.entries.filter(({ collection }) => findCollection(map, collection)?.identity);
  return roots.some(({ erased, anonymised }) => erased.length + anonymised.length > 0);
}

function without(found: readonly string[][], staying: readonly string[][]): string[][] {
  const known = new Set(staying.map((key) => JSON.stringify(key)));
  return found.filter((key) => !known.has(JSON.stringify(key)));
}
