import type { Knex } from "knex";
import type { SqlCollection, SqlMap } from "../map/sql-system-schema.ts";
import { graphOf, type CollectionGraph } from "../map/graph.ts";
import { findCollection } from "../map/data-map-schema.ts";
import { dialectOf } from "./dialect-of.ts";
import { replacementFault } from "./replacement-fault.ts";
import { columnOfPlace } from "../map/json-place.ts";
import { mappedTables, type LiveReference, type LiveTable } from "./sql-catalog.ts";
import { faultError } from "../fault.ts";
import { withSource } from "./sql-errors.ts";

/** Where a data map and the live system disagree. */
export type Difference = {
  kind:
    | "MISSING_TABLE"
    | "MISSING_COLUMN"
    | "UNMAPPED_COLUMN"
    | "UNMAPPED_TABLE"
    | "UNMAPPED_REFERENCE"
    | "KEY_NOT_UNIQUE"
    | "REFERENCE_NOT_UNIQUE"
    | "KEY_NOT_COMPARABLE"
    | "CANNOT_BE_REPLACED"
    | "ROWS_HIDDEN"
    | "UNDESCRIBED_COLLECTION"
    | "UNDESCRIBED_FIELD"
    | "NOT_SEARCHED";
  /** The collection; for a table that the map does not name, the one it refers to. */
  collection: string;
  table: string;
  column?: string;
  message: string;
};

/** The differences with which neither a copy nor an erasure could be trusted to be the person's, and whole. */
const FATAL: ReadonlySet<Difference["kind"]> = new Set([
  "MISSING_TABLE",
  "MISSING_COLUMN",
  "KEY_NOT_UNIQUE",
  "KEY_NOT_COMPARABLE",
  "CANNOT_BE_REPLACED",
  "ROWS_HIDDEN",
  "UNDESCRIBED_COLLECTION",
  "UNDESCRIBED_FIELD",
  "NOT_SEARCHED",
]);

/** Those of some differences with which a system cannot be used. */
export function fatalOf(differences: readonly Difference[]): Difference[] {
  return differences.filter(({ kind }) => FATAL.has(kind));
}

/** Refuses a system that is not as its map says, with everything that is wrong; `beginning` says what cannot be done. */
export function refuseFatal(differences: readonly Difference[], beginning: string): void {
  const sentences = fatalOf(differences).map(({ message }) => message);
  if (sentences.length === 0) return;
  throw faultError("SCHEMA_CHANGED", "CONFLICT", `${beginning}: ${sentences.join(" ")}`, sentences);
}

type Checked = {
  map: SqlMap;
  graph: CollectionGraph;
  name: string;
  collection: SqlCollection;
  live: LiveTable;
};

/** The mapped tables as the database has them now. */
export async function readMappedTables(db: Knex, map: SqlMap): Promise<LiveTable[]> {
  return withSource(map.system, () => dialectOf(map).readLiveTables(db, map.schema, mappedTables(map)));
}

/** What refers to the mapped tables now. */
export async function readMappedReferences(db: Knex, map: SqlMap): Promise<LiveReference[]> {
  return withSource(map.system, () => dialectOf(map).readLiveReferences(db, map.schema, mappedTables(map)));
}

/** Compares a data map with the schema as it is now: what the map does not name is neither copied nor erased. */
export async function compareSchema(
  db: Knex,
  map: SqlMap,
  found = readMappedTables(db, map),
  referring = found.then(async () => readMappedReferences(db, map)),
): Promise<Difference[]> {
  const [tables, references] = await Promise.all([found, referring]);
  const graph = graphOf(map);
  const byTable = new Map(tables.map((table) => [table.table, table]));
  const ofCollections = Object.entries(map.collections).flatMap(([name, collection]) => {
    const live = byTable.get(collection.table);
    if (!live) return [missingTable(name, collection)];
    const checked = { map, graph, name, collection, live };
    return [
      ...hiddenDifferences(checked),
      ...columnDifferences(checked),
      ...keyDifferences(checked),
      ...numberDifferences(checked),
      ...targetDifferences(checked),
      ...familyDifferences(checked, byTable),
      ...replacementDifferences(checked),
    ];
  });
  return [
    ...ofCollections,
    ...references.flatMap((reference) => referenceDifferences(map, graph, reference)),
  ];
}

function missingTable(name: string, { table }: SqlCollection): Difference {
  const message = `The table ${table} of ${name} does not exist. Correct the table's name in the data map, or remove the collection.`;
  return { kind: "MISSING_TABLE", collection: name, table, message };
}

/** A table that shows our account some of its rows would be copied in part without a word (Art. 15(3)). */
function hiddenDifferences({ name, collection: { table }, live }: Checked): Difference[] {
  if (!live.mayHideRows) return [];
  const message = `A row policy may hide rows of ${table} from the account. Exempt the account from it (bypassrls).`;
  return [{ kind: "ROWS_HIDDEN", collection: name, table, message }];
}

/** A number has lost the first zero of a CPR number, so that nobody born on the first nine days of a month is found. */
function numberDifferences({ name, collection: { table, identity = {} }, live }: Checked): Difference[] {
  const column = identity["cpr"];
  const isNumber = live.columns.some((found) => found.name === column && found.family === "NUMBER");
  if (column === undefined || !isNumber) return [];
  const message = `The column ${column} of ${table} is a number, in which no CPR number is found. Name a column of text, such as one that the database computes with lpad(…, 10, '0').`;
  return [{ kind: "KEY_NOT_COMPARABLE", collection: name, table, column, message }];
}

function columnDifferences({
  name,
  collection: { table, columns, ignored = {} },
  live,
}: Checked): Difference[] {
  const existing = live.columns.map((column) => column.name);
  const missing = Object.keys(columns).filter((column) => !existing.includes(columnOfPlace(column)));
  const unmapped = existing.filter(
    (column) => !Object.hasOwn(columns, column) && !Object.hasOwn(ignored, column),
  );
  return [
    ...missing.map((column): Difference => {
      const message = `The column ${column} of ${table} does not exist. Correct its name in the data map, or remove it.`;
      return { kind: "MISSING_COLUMN", collection: name, table, column, message };
    }),
    ...unmapped.map((column): Difference => {
      const message = `The column ${column} of ${table} is not in the data map. Add it, so that it is copied or its omission is explained.`;
      return { kind: "UNMAPPED_COLUMN", collection: name, table, column, message };
    }),
  ];
}

/** A view has no keys of its own; whether a person's rows have one is then seen when they are read. */
function keyDifferences({ name, collection: { table, key, keyIsEnforced }, live }: Checked): Difference[] {
  if (keyIsEnforced === false || !live.isTable || isUnique(live, key)) return [];
  const message = `The key of ${name} (${key.join(", ")}) is not unique in ${table}. Name the columns of its primary key, or say keyIsEnforced: false to have every person's rows checked instead.`;
  return [{ kind: "KEY_NOT_UNIQUE", collection: name, table, message }];
}

/** What refers to a value that several people share would be counted as all of theirs. */
function targetDifferences({ graph, name, collection: { table }, live }: Checked): Difference[] {
  if (!live.isTable) return [];
  return graph.links
    .filter((link) => link.parent === name)
    .filter(
      (link) =>
        !isUnique(
          live,
          link.pairs.map((pair) => pair.parent),
        ),
    )
    .map((link) => {
      const columns = link.pairs.map((pair) => pair.parent).join(", ");
      const message = `${link.child} refers to ${columns} of ${table}, which several rows may share, so that people could be mixed. Refer to its key, or make the columns unique.`;
      return { kind: "REFERENCE_NOT_UNIQUE", collection: link.child, table, message };
    });
}

function isUnique(live: LiveTable, columns: readonly string[]): boolean {
  return live.uniqueKeys.some((key) => key.every((column) => columns.includes(column)));
}

/** MariaDB would compare a text with a number by the digits it begins with, and has no text of bytes to go on from. */
function familyDifferences(
  { map, graph, name, collection: { table, key }, live }: Checked,
  byTable: ReadonlyMap<string, LiveTable>,
): Difference[] {
  if (map.client === "pg") return [];
  const familyOf = (of: LiveTable | undefined, column: string) =>
    of?.columns.find((candidate) => candidate.name === column)?.family;
  const bytes = key.filter((column) => familyOf(live, column) === "BYTES");
  const unlike = graph.links
    .filter(({ child }) => child === name)
    .flatMap(({ parent, pairs }) =>
      pairs.map((pair) => ({
        parent,
        column: pair.child,
        own: familyOf(live, pair.child),
        other: familyOf(byTable.get(map.collections[parent]?.table ?? ""), pair.parent),
      })),
    )
    .filter(({ own, other }) => own !== undefined && other !== undefined && own !== other);
  return [
    ...bytes.map((column): Difference => {
      const message = `The key ${column} of ${table} holds bytes, which cannot be compared here. Name a key of numbers or text.`;
      return { kind: "KEY_NOT_COMPARABLE", collection: name, table, column, message };
    }),
    ...unlike.map(({ parent, column, own = "", other = "" }): Difference => {
      const message = `${name} refers to ${parent} with ${column}, which is a ${own.toLowerCase()} where ${parent} has a ${other.toLowerCase()}, so other people's rows could match. Give both the same type.`;
      return { kind: "KEY_NOT_COMPARABLE", collection: name, table, column, message };
    }),
  ];
}

function replacementDifferences({ name, collection: { table, erase }, live }: Checked): Difference[] {
  if (erase.action !== "anonymise") return [];
  return Object.entries(erase.set).flatMap(([column, replacement]): Difference[] => {
    const found = live.columns.find((candidate) => candidate.name === columnOfPlace(column));
    if (!found) return [];
    const fault = replacementFault(found, column, replacement);
    if (!fault) return [];
    const message = `The column ${column} of ${table} ${fault}`;
    return [{ kind: "CANNOT_BE_REPLACED", collection: name, table, column, message }];
  });
}

function referenceDifferences(map: SqlMap, graph: CollectionGraph, reference: LiveReference): Difference[] {
  const named = Object.entries(map.collections);
  const target = named.find(([, { table }]) => table === reference.targetTable)?.[0] ?? "";
  const source = named.find(
    ([, { table }]) => table === reference.table && map.schema === reference.schema,
  )?.[0];
  const { table } = reference;
  const columns = reference.columns.join(", ");
  const names = [table, `${reference.schema}.${table}`, `${reference.schema}.*`];
  if (source === undefined && names.some((name) => Object.hasOwn(map.ignored ?? {}, name))) return [];
  if (source === undefined) {
    const message = `The table ${reference.schema}.${table} refers to ${reference.targetTable} (${columns}) and is not in the data map. Describe it as a collection.`;
    return [{ kind: "UNMAPPED_TABLE", collection: target, table, message }];
  }
  if (isIgnored(map, source, reference)) return [];
  if (source === target && isSelf(map, source, reference)) return [];
  if (source !== target && isWalked(graph, source, target, reference)) return [];
  const message = `${source} refers to ${target} through ${columns}, which its ${source === target ? "self" : "from"} does not name. Add the reference, so that rows found by it are not missed; or name the column under ignoredReferences, with why it makes no row the person's.`;
  return [{ kind: "UNMAPPED_REFERENCE", collection: source, table, message }];
}

function isIgnored(map: SqlMap, name: string, { columns }: LiveReference): boolean {
  const { ignoredReferences = {} } = findCollection(map, name) ?? {};
  return columns.some((column) => Object.hasOwn(ignoredReferences, column));
}

function isSelf(map: SqlMap, name: string, { columns, targetColumns }: LiveReference): boolean {
  const self = findCollection(map, name)?.self ?? {};
  return columns.every((column, index) => self[column] === targetColumns[index]);
}

function isWalked(graph: CollectionGraph, source: string, target: string, reference: LiveReference): boolean {
  const wanted = reference.columns
    .map((column, index) => `${column}\0${reference.targetColumns[index]}`)
    .sort();
  return graph.links
    .filter((link) => link.child === source && link.parent === target)
    .map((link) => link.pairs.map((pair) => `${pair.child}\0${pair.parent}`).sort())
    .some((pairs) => pairs.length === wanted.length && pairs.every((pair, index) => pair === wanted[index]));
}
