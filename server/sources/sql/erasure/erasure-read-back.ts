import type { Knex } from "knex";
import { AppError } from "../../../errors.ts";
import { findCollection } from "../../map/data-map-schema.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { dialectOf } from "../dialect-of.ts";
import { replacementsHold } from "./erasure-change-rows.ts";
import { faultError } from "../../fault.ts";
import { keysOf, type ErasureJournal, type JournalEntry } from "../../erasure/erasure-journal.ts";
import { fragment, joinFragments, runFragment, SWEEP, tableAs, type Fragment } from "../sql-fragment.ts";
import { inBatches, textColumns, textValues } from "../sql-keyset.ts";
import { rowsAmong } from "../rows-among.ts";

/** The keys of a collection's rows for which a condition holds. Sweeps of whole tables may take minutes. */
export async function findKeys(
  trx: Knex.Transaction,
  map: SqlMap,
  { table, key }: SqlCollection,
  condition: Fragment,
): Promise<string[][]> {
  const query = joinFragments([
    fragment("select"),
    textColumns(dialectOf(map), "t0", key, "k"),
    fragment("from"),
    tableAs(map.schema, table, "t0"),
    fragment("where"),
    condition,
  ]);
  const rows = await runFragment<Record<string, unknown>>(trx, query, SWEEP);
  return rows.map((row) => textValues(row, key.length, "k") as string[]);
}

/** Which of the keys there still are. */
export async function findPresent(
  trx: Knex.Transaction,
  map: SqlMap,
  collection: SqlCollection,
  keys: readonly string[][],
): Promise<string[][]> {
  const found: string[][] = [];
  for (const batch of inBatches(keys)) {
    found.push(...(await findKeys(trx, map, collection, rowsAmong(map, "t0", collection.key, batch))));
  }
  return found;
}

/** Which of the keys belong to rows that do not hold what was to take the place of their values. */
export async function findNotReplaced(
  trx: Knex.Transaction,
  map: SqlMap,
  collection: SqlCollection,
  keys: readonly string[][],
): Promise<string[][]> {
  const found: string[][] = [];
  for (const batch of inBatches(keys)) {
    const condition = joinFragments([
      rowsAmong(map, "t0", collection.key, batch),
      fragment("and not coalesce("),
      replacementsHold(map, collection, "t0"),
      fragment(", false)"),
    ]);
    found.push(...(await findKeys(trx, map, collection, condition)));
  }
  return found;
}

/** Whether every erased row is gone and no row that was to be anonymised still holds what it held. */
export async function isReadBackDone(
  trx: Knex.Transaction,
  map: SqlMap,
  journal: ErasureJournal,
): Promise<boolean> {
  for (const entry of journal.entries) {
    const collection = collectionFor(map, entry);
    const left = await findPresent(trx, map, collection, keysOf(entry, entry.erased));
    if (left.length > 0) return false;
    const notReplaced = await findNotReplaced(trx, map, collection, keysOf(entry, entry.anonymised));
    if (notReplaced.length > 0) return false;
  }
  return true;
}

/** Refuses an erasure after which a row is gone that had to stay. */
export async function refuseMissingKept(
  trx: Knex.Transaction,
  map: SqlMap,
  journal: ErasureJournal,
): Promise<void> {
  for (const entry of journal.entries) {
    const staying = keysOf(entry, [...entry.kept, ...entry.anonymised]);
    const present = await findPresent(trx, map, collectionFor(map, entry), staying);
    if (present.length === staying.length) continue;
    const message = `Erasing in ${map.system} also removed ${staying.length - present.length} rows of ${entry.collection} that must stay. Nothing was erased. Look for a cascade or trigger of the system.`;
    throw faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  }
}

/** The collection of a journal's entry; a data map that has since been changed cannot be verified against. */
export function collectionFor(map: SqlMap, { collection: name, key }: JournalEntry): SqlCollection {
  const collection = findCollection(map, name);
  if (collection?.key.join("\0") === key.join("\0")) return collection;
  const message = `The data map of ${map.system} no longer describes ${name}, or its key, as when it was erased from. Put it back to verify the erasure.`;
  throw new AppError("CONFLICT", message);
}
