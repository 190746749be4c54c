import type { Knex } from "knex";
import { AppError } from "../../../errors.ts";
import { findCollection } from "../../map/data-map-schema.ts";
import type { Identity } from "../../map/identity-kinds.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";
import { entryOf, keysOf, type ErasureJournal, type JournalEntry } from "../../erasure/erasure-journal.ts";
import { awaitOthers } from "../../erasure/erasure-wait.ts";
import { collectionFor, findNotReplaced, findPresent, isReadBackDone } from "./erasure-read-back.ts";
import {
  findResidue,
  residueSearch,
  type Residue,
  type ResidueSearch,
  type ResidueWhy,
} from "./erasure-residue.ts";
import { searchFor } from "../selection.ts";
import { withSource } from "../sql-errors.ts";
import { readSource } from "../sql-transaction.ts";

/** What was found of one collection on reading it again; counts only. */
export type VerifiedCollection = {
  collection: string;
  /** Erased rows that are gone. */
  erased: number;
  /** Anonymised rows that are there and hold what took the place of their values. */
  anonymised: number;
  /** Kept rows that are there. */
  kept: number;
  /** Rows that should be gone and are not, or that still lead to the person. */
  residue: number;
  /** Where each of them is and why it counts; a row may count for several reasons. */
  residues: { why: ResidueWhy; column: string | null; count: number }[];
};

/** Whether an erasure is complete: nothing left that should be gone, nothing gone that should be left. */
export type Verification = { collections: VerifiedCollection[]; complete: boolean };

/**
 * Reads a system again after an erasure, by the journal's keys and by the person's identifiers (Art. 5(2)). The
 * caller MUST give a connection other than the one that erased, so that only what was committed is seen.
 */
export async function verifyErasure(
  db: Knex,
  map: SqlMap,
  journal: ErasureJournal,
  identities: readonly Identity[],
): Promise<Verification> {
  refuseOtherSystem(map, journal);
  const { graph } = searchFor(map, identities);
  return withSource(map.system, () =>
    readSource(
      db,
      async (trx) => {
        for (const entry of journal.entries) collectionFor(map, entry);
        const search = await residueSearch(trx, map, graph, journal, identities);
        const verified = [];
        for (const name of graph.childrenFirst) verified.push(await verifyCollection(trx, search, name));
        return {
          collections: verified.map(({ found }) => found),
          complete: verified.every(({ isWhole }) => isWhole),
        };
      },
      { isSweep: true },
    ),
  );
}

/**
 * Whether the erasure of a journal was committed: after a crash, only the source knows. It waits until the transaction
 * that may have done it has ended, or fails as too slow; when in doubt after that it is NOT_DONE, and carrying the plan
 * out again finds the data changed and changes nothing.
 */
export async function journalState(
  db: Knex,
  map: SqlMap,
  journal: ErasureJournal,
): Promise<"DONE" | "NOT_DONE"> {
  refuseOtherSystem(map, journal);
  const isDone = await withSource(map.system, async () => {
    await awaitOthers(db, map, journal);
    return readSource(db, (trx) => isReadBackDone(trx, map, journal));
  });
  return isDone ? "DONE" : "NOT_DONE";
}

async function verifyCollection(
  trx: Knex.Transaction,
  search: ResidueSearch,
  name: string,
): Promise<{ found: VerifiedCollection; isWhole: boolean }> {
  const { map, journal } = search;
  const entry = entryOf(journal, name) ?? emptyEntry(name, findCollection(map, name)?.key ?? []);
  const collection = collectionFor(map, entry);
  const left = await findPresent(trx, map, collection, keysOf(entry, entry.erased));
  const notReplaced = await findNotReplaced(trx, map, collection, keysOf(entry, entry.anonymised));
  const anonymised = await findPresent(trx, map, collection, keysOf(entry, entry.anonymised));
  const kept = await findPresent(trx, map, collection, keysOf(entry, entry.kept));
  const all: Residue[] = [
    { why: "NOT_GONE", column: null, keys: left },
    { why: "NOT_ANONYMISED", column: null, keys: notReplaced },
    ...(await findResidue(trx, search, name)),
  ];
  const residue = distinct(all.flatMap(({ keys }) => keys));
  const found = {
    collection: name,
    erased: entry.erased.length - distinct(left),
    anonymised: anonymised.length - notReplaced.length,
    kept: kept.length,
    residue,
    residues: all
      .map(({ why, column, keys }) => ({ why, column, count: distinct(keys) }))
      .filter(({ count }) => count > 0),
  };
  const isWhole =
    residue === 0 &&
    found.erased === entry.erased.length &&
    found.anonymised === entry.anonymised.length &&
    found.kept === entry.kept.length;
  return { found, isWhole };
}

function distinct(keys: readonly string[][]): number {
  return new Set(keys.map((key) => JSON.stringify(key))).size;
}

function emptyEntry(collection: string, key: string[]): JournalEntry {
  return { collection, key, columns: key, erased: [], anonymised: [], kept: [] };
}

function refuseOtherSystem(map: SqlMap, journal: ErasureJournal): void {
  if (journal.system === map.system) return;
  const message = `The journal is of ${journal.system}, not of ${map.system}. Verify it against its own system.`;
  throw new AppError("CONFLICT", message);
}
