import type { Knex } from "knex";
import { AppError } from "../errors.ts";
import { findCollection } from "./data-map-schema.ts";
import type { Replacement } from "./erase-rules-schema.ts";
import type { SqlCollection, SqlMap } from "./sql-system-schema.ts";
import { faultError } from "./fault.ts";
import { keysOf, type JournalEntry } from "./erasure-journal.ts";
import { allOf, fragment, joinFragments, rowsIn, runChange, tableAs, type Fragment } from "./sql-fragment.ts";
import { inBatches } from "./sql-keyset.ts";

/** One statement that changed rows, for the journal of statements. */
export type ErasureStatement = { collection: string; action: "DELETE" | "ANONYMISE"; rows: number };

type Told = (statement: ErasureStatement) => Promise<void>;

/** Deletes or anonymises exactly the journalled rows of one collection; any other number of rows is refused. */
export async function changeRows(
  trx: Knex.Transaction,
  map: SqlMap,
  entry: JournalEntry,
  told: Told,
): Promise<void> {
  const collection = findCollection(map, entry.collection);
  if (!collection) throw new AppError("CONFLICT", `The data map no longer describes ${entry.collection}.`);
  await changeInBatches(trx, map, entry, keysOf(entry, entry.erased), "DELETE", told, (keys) =>
    deletion(map, collection, keys),
  );
  await changeInBatches(trx, map, entry, keysOf(entry, entry.anonymised), "ANONYMISE", told, (keys) =>
    anonymisation(map, collection, keys),
  );
}

/** The condition that every replaced column of a row holds what takes its place. */
export function replacementsHold({ erase }: SqlCollection, alias: string): Fragment {
  if (erase.action !== "anonymise") return fragment("true");
  return allOf(
    Object.entries(erase.set).map(([column, replacement]) => {
      const name = `${alias}.${column}`;
      if ("null" in replacement) return fragment("?? is null", name);
      return joinFragments([fragment("?? is not distinct from", name), replacementFor(replacement, name)]);
    }),
  );
}

async function changeInBatches(
  trx: Knex.Transaction,
  map: SqlMap,
  { collection }: JournalEntry,
  keys: readonly string[][],
  action: ErasureStatement["action"],
  told: Told,
  statement: (keys: string[][]) => Fragment,
): Promise<void> {
  for (const batch of inBatches(keys)) {
    const changed = await runChange(trx, statement(batch));
    if (changed === batch.length) {
      await told({ collection, action, rows: changed });
      continue;
    }
    const message = `Of ${batch.length} rows of ${collection} in ${map.system}, ${changed} were changed. Nothing was erased. Look for a trigger or rule of the system that hinders or widens it.`;
    throw faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  }
}

function deletion(map: SqlMap, { table, key }: SqlCollection, keys: string[][]): Fragment {
  return joinFragments([
    fragment("delete from"),
    tableAs(map.schema, table, "t0"),
    fragment("where"),
    rowsIn("t0", key, keys),
  ]);
}

function anonymisation(map: SqlMap, { table, key, erase }: SqlCollection, keys: string[][]): Fragment {
  const set = erase.action === "anonymise" ? Object.entries(erase.set) : [];
  const assignments = set.map(([column, replacement]) =>
    joinFragments([fragment("?? =", column), replacementFor(replacement, `t0.${column}`)]),
  );
  return joinFragments([
    fragment("update"),
    tableAs(map.schema, table, "t0"),
    fragment("set"),
    joinFragments(assignments, ", "),
    fragment("where"),
    rowsIn("t0", key, keys),
  ]);
}

function replacementFor(replacement: Replacement, column: string): Fragment {
  if ("null" in replacement) return fragment("null");
  if ("constant" in replacement) return fragment("?", replacement.constant);
  return fragment(`date_trunc('${replacement.truncateTo}', ??)`, column);
}
