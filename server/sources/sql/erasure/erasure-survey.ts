import type { Knex } from "knex";
import { describedCollection } from "../../map/data-map-schema.ts";
import type { Remains } from "../../map/erase-rules-schema.ts";
import type { SqlCollection } from "../../map/sql-system-schema.ts";
import { dialectOf } from "../dialect-of.ts";
import { startRowDigest } from "../../digest.ts";
import { fateRulesOf, remainsOf, type KeepReason } from "./erasure-fate.ts";
import { journalColumns, type JournalEntry } from "../../erasure/erasure-journal.ts";
import { selectionOf, type Search } from "../selection.ts";
import { columnList, fragment, joinFragments, runFragment, tableAs, type Fragment } from "../sql-fragment.ts";
import { inTable } from "../sql-errors.ts";
import { mappedTables, type LiveTable } from "../sql-catalog.ts";
import { afterKey, isKeySafe, refuseUnusableKeys, textColumns, textValues } from "../sql-keyset.ts";

/** What will happen to a person's rows of one collection, without any of their content. */
export type ErasureStep = {
  collection: string;
  action: SqlCollection["erase"]["action"];
  /** How many rows will be deleted or anonymised. */
  count: number;
  /** The rows that stay as they are, by reason. */
  kept: (KeepReason & { count: number })[];
  /** Why what is left of anonymised rows stays. */
  remains?: Remains;
  /** SHA-256 over the map's rule, and every row's key, whole content and fate. */
  digest: string;
};

/** A step, and the rows behind it when they were asked for. */
export type Survey = { step: ErasureStep; entry: JournalEntry };

/** Rows of one question: their keys, what identifies and a hash, never their content. */
const PAGE_SIZE = 2_500;

/** A row as the server tells it: v0, v1 and so on, its hash and its fate. */
type FatedRow = Readonly<Record<string, unknown>>;

/** One collection, and its table as the system has it now. */
type Surveyed = { name: string; collection: SqlCollection; live: LiveTable | undefined };

/**
 * Reads a person's rows through, in pages, those that refer to others first, and says what will become of each. Rows are
 * only listed when `listRows` is true; a plan needs counts and a digest, however many rows there are.
 */
export async function surveyCollections(
  trx: Knex.Transaction,
  search: Search,
  { listRows, onCollection }: { listRows: boolean; onCollection?: (name: string) => void },
): Promise<Survey[]> {
  const { map, graph } = search;
  const tables = await dialectOf(map).readLiveTables(trx, map.schema, mappedTables(map));
  const surveys: Survey[] = [];
  for (const name of graph.childrenFirst) {
    onCollection?.(name);
    const collection = describedCollection(map, name);
    const live = tables.find(({ table }) => table === collection.table);
    surveys.push(await surveyCollection(trx, search, { name, collection, live }, listRows));
  }
  return surveys;
}

async function surveyCollection(
  trx: Knex.Transaction,
  search: Search,
  surveyed: Surveyed,
  listRows: boolean,
): Promise<Survey> {
  const { name, collection } = surveyed;
  const columns = journalColumns(search.map, search.graph, name);
  const { reasons } = fateRulesOf(search, name);
  const { table, key, erase } = collection;
  const entry: JournalEntry = { collection: name, key, columns, erased: [], anonymised: [], kept: [] };
  const counts = new Map<number, number>();
  const digest = startRowDigest({ collection: name, table, key, erase, reasons });
  const width = listRows ? columns.length : key.length;
  for await (const rows of readFates(trx, search, surveyed, columns)) {
    for (const row of rows) {
      const values = textValues(row, width, "v");
      const fate = Number(row["fate"]);
      digest.add([
        values.length === key.length ? values : values.slice(0, key.length),
        fate,
        String(row["body"]),
      ]);
      counts.set(fate, (counts.get(fate) ?? 0) + 1);
      if (listRows) listOf(entry, collection, fate).push(values);
    }
  }
  const kept = reasons
    .map((reason, index) => ({ ...reason, count: counts.get(index) ?? 0 }))
    .filter(({ count }) => count > 0);
  const remains = erase.action === "anonymise" && counts.has(-1) && { remains: remainsOf(erase) };
  const count = counts.get(-1) ?? 0;
  const { action } = erase;
  return { step: { collection: name, action, count, kept, ...remains, digest: digest.finish() }, entry };
}

function listOf(entry: JournalEntry, { erase }: SqlCollection, fate: number): JournalEntry["kept"] {
  if (fate >= 0) return entry.kept;
  return erase.action === "anonymise" ? entry.anonymised : entry.erased;
}

async function* readFates(
  trx: Knex.Transaction,
  search: Search,
  surveyed: Surveyed,
  columns: readonly string[],
): AsyncGenerator<FatedRow[]> {
  const { name, collection, live } = surveyed;
  const { key } = collection;
  const selection = selectionOf(search, name);
  if (!isKeySafe(collection, live)) await refuseUnusableKeys(trx, search.map, name, collection, selection);
  const beginning = fatesOf(search, surveyed, columns, selection);
  let position: string[] | undefined;
  for (;;) {
    const batch = joinFragments([
      beginning,
      fragment("and"),
      afterKey("t0", key, position),
      fragment("order by"),
      columnList("t0", key),
      fragment(`limit ${PAGE_SIZE}`),
    ]);
    const rows = await inTable(collection.table, () => runFragment<FatedRow>(trx, batch));
    const last = rows.at(-1);
    if (last) position = textValues(last, key.length, "v") as string[];
    yield rows;
    if (rows.length < PAGE_SIZE) return;
  }
}

/** The row as it stands, hashed where it lies however long it is, and its fate. */
function fatesOf(
  search: Search,
  { name, collection: { table }, live }: Surveyed,
  columns: readonly string[],
  selection: Fragment,
): Fragment {
  return joinFragments([
    fragment("select"),
    textColumns(dialectOf(search.map), "t0", columns, "v"),
    fragment(","),
    dialectOf(search.map).rowDigest(live?.columns ?? []),
    fragment("as body,"),
    fateRulesOf(search, name).fate("t0"),
    fragment("as fate from"),
    tableAs(search.map.schema, table, "t0"),
    fragment("where"),
    selection,
  ]);
}
