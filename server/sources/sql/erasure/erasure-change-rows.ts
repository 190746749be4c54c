import type { Knex } from "knex";
import { AppError } from "../../../errors.ts";
import { findCollection } from "../../map/data-map-schema.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { faultError } from "../../fault.ts";
import { referringFirst } from "./erasure-order.ts";
import { keysOf, type JournalEntry, type JournalRow } from "../../erasure/erasure-journal.ts";
import { allOf, fragment, joinFragments, runChange, tableAs, type Fragment } from "../sql-fragment.ts";
import { assignmentsOf, replacementHolds } from "../sql-replacement.ts";
import { inBatches } from "../sql-keyset.ts";
import type { ChangeWatch } from "../sql-watch.ts";
import { rowsAmong } from "../rows-among.ts";

/** One statement that changed rows, for the journal of statements. */
export type ErasureStatement = { collection: string; action: "DELETE" | "ANONYMISE"; rows: number };

/** Who is told of each statement, who watches what the system does along with it, and what hashes are made with. */
export type Witnesses = {
  /** Made for one erasure and kept by nobody: equal values stay equal, and nobody can compute them again. */
  salt: string;
  onStatement: (statement: ErasureStatement) => Promise<void>;
  watch: ChangeWatch;
};

/** Deletes or anonymises exactly the journalled rows of one collection; any other number of rows is refused. */
export async function changeRows(
  trx: Knex.Transaction,
  map: SqlMap,
  entry: JournalEntry,
  { onStatement, watch, salt }: Witnesses,
): Promise<void> {
  const { collection: name } = entry;
  const collection = findCollection(map, name);
  if (!collection) throw new AppError("CONFLICT", `The data map no longer describes ${name}.`);
  const changes = [
    ["DELETE", entry.erased, deletion],
    ["ANONYMISE", entry.anonymised, anonymisation],
  ] as const;
  for (const [action, rows, statement] of changes) {
    for (const batch of batchesOf(entry, collection, rows)) {
      await watch.before(collection, batch);
      const changed = await runChange(trx, statement(map, collection, batch, salt));
      if (changed !== batch.length) throw otherNumber(map, name, batch.length, changed);
      await onStatement({ collection: name, action, rows: changed });
    }
  }
}

/** Rows that refer to others of their table are changed in statements before those: MariaDB looks at each row alone. */
function batchesOf(
  entry: JournalEntry,
  collection: SqlCollection,
  rows: readonly JournalRow[],
): string[][][] {
  return referringFirst(entry, collection, rows).flatMap((level) => inBatches(keysOf(entry, level)));
}

function otherNumber({ system }: SqlMap, name: string, wanted: number, changed: number): Error {
  const message = `Of ${wanted} rows of ${name} in ${system}, ${changed} were changed. Nothing was erased. Look for a trigger or rule of the system that hinders or widens it.`;
  return faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
}

/** The condition that every replaced column of a row holds what takes its place. */
export function replacementsHold(map: SqlMap, { erase }: SqlCollection, alias: string): Fragment {
  if (erase.action !== "anonymise") return fragment("true");
  return allOf(
    Object.entries(erase.set).map(([column, replacement]) =>
      replacementHolds(map, `${alias}.${column}`, replacement),
    ),
  );
}

function deletion(map: SqlMap, { table, key }: SqlCollection, keys: string[][]): Fragment {
  return joinFragments([
    // Without an alias, which MariaDB takes in a deletion only where a database is chosen.
    fragment("delete from ?? where", `${map.schema}.${table}`),
    rowsAmong(map, `${map.schema}.${table}`, key, keys),
  ]);
}

function anonymisation(
  map: SqlMap,
  { table, key, erase }: SqlCollection,
  keys: string[][],
  salt: string,
): Fragment {
  return joinFragments([
    fragment("update"),
    tableAs(map.schema, table, "t0"),
    fragment("set"),
    assignmentsOf(map, erase.action === "anonymise" ? erase.set : {}, salt),
    fragment("where"),
    rowsAmong(map, "t0", key, keys),
  ]);
}
