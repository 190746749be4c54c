import type { Knex } from "knex";
import { dialectOf } from "../sql/dialect-of.ts";
import { keysOf, type ErasureJournal } from "./erasure-journal.ts";
import { collectionFor } from "../sql/erasure/erasure-read-back.ts";
import { isConcurrentChange } from "../sql/sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "../sql/sql-fragment.ts";
import { inBatches } from "../sql/sql-keyset.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import { trySource } from "../sql/sql-transaction.ts";
import { rowsAmong } from "../sql/rows-among.ts";

const MOST_TRIES = 3;

/**
 * Waits until no transaction is open that has changed a row of a journal: a worker may have died with its commit on the
 * way, and reading would see the rows as they were before. The rows that it changed are locked until it has ended, so
 * whoever gets their locks comes after it. It changes nothing.
 */
export async function awaitOthers(db: Knex, map: SqlMap, journal: ErasureJournal): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await trySource(db, async (trx) => lockJournalled(trx, map, journal));
    } catch (error) {
      // What was waited for has changed the rows, so its transaction has ended; another may have begun.
      if (!isConcurrentChange(error) || tries === MOST_TRIES) throw error;
    }
  }
}

async function lockJournalled(trx: Knex.Transaction, map: SqlMap, journal: ErasureJournal): Promise<void> {
  for (const entry of journal.entries) {
    const { table, key } = collectionFor(map, entry);
    for (const batch of inBatches(keysOf(entry, [...entry.erased, ...entry.anonymised]))) {
      const rows = [tableAs(map.schema, table, "t0"), fragment("where"), rowsAmong(map, "t0", key, batch)];
      await runFragment(trx, dialectOf(map).countLocked(joinFragments(rows)));
    }
  }
}
