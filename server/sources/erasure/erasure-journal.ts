import { findCollection } from "../map/data-map-schema.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import type { CollectionGraph } from "../map/graph.ts";

/** The values of the journal's columns in one row, as text; the key comes first. */
export type JournalRow = readonly (string | null)[];

/** The rows of one collection and what became of each. */
export type JournalEntry = {
  collection: string;
  /** The key columns. */
  key: string[];
  /** The key, then what other collections refer to, then what the person is found by. */
  columns: string[];
  erased: JournalRow[];
  anonymised: JournalRow[];
  kept: JournalRow[];
};

/**
 * Which rows an erasure is about to erase, anonymise and keep. It is what the proof is read again by, because
 * nothing leads to an erased row any more. It holds personal data: the caller MUST seal it.
 */
export type ErasureJournal = { system: string; entries: JournalEntry[] };

/** The columns a collection's rows are journalled by. */
export function journalColumns(map: SqlMap, graph: CollectionGraph, name: string): string[] {
  const collection = findCollection(map, name);
  const referred = graph.links
    .filter((link) => link.parent === name)
    .flatMap((link) => link.pairs.map((pair) => pair.parent));
  return [
    ...new Set([
      ...(collection?.key ?? []),
      ...referred,
      ...Object.entries(collection?.self ?? {}).flat(),
      ...Object.values(collection?.identity ?? {}),
      ...Object.values(collection?.yields ?? {}),
    ]),
  ];
}

/** The rows of a collection; one that the journal does not name has none. */
export function entryOf(journal: ErasureJournal, collection: string): JournalEntry | undefined {
  return journal.entries.find((entry) => entry.collection === collection);
}

/** The keys of journalled rows. */
export function keysOf({ key, columns }: JournalEntry, rows: readonly JournalRow[]): string[][] {
  if (columns.length === key.length) return rows as string[][];
  return rows.map((row) => row.slice(0, key.length) as string[]);
}

/** The values that some columns have in journalled rows, each combination once; an empty one refers to nothing. */
export function valuesOf(
  { columns }: JournalEntry,
  rows: readonly JournalRow[],
  wanted: readonly string[],
): string[][] {
  const places = wanted.map((column) => columns.indexOf(column));
  if (places.includes(-1)) return [];
  const found = rows.map((row) => places.map((place) => row[place] ?? null));
  const whole = found.filter((values): values is string[] => !values.includes(null));
  return [...new Map(whole.map((values) => [JSON.stringify(values), values])).values()];
}

/** Both journals as one: what either erased is erased, and what the later one says of any other row holds. */
export function mergeJournals(earlier: ErasureJournal, later: ErasureJournal): ErasureJournal {
  const names = [...new Set([...earlier.entries, ...later.entries].map(({ collection }) => collection))];
  const entries = names.flatMap((name) => {
    const [before, after] = [entryOf(earlier, name), entryOf(later, name)];
    if (!before || !after || before.columns.join("\0") !== after.columns.join("\0")) return [after ?? before];
    const settled = new Set(
      [...after.erased, ...after.anonymised, ...after.kept].map((row) => keyText(after, row)),
    );
    const isOpen = (row: JournalRow) => !settled.has(keyText(after, row));
    return [
      {
        ...after,
        erased: [...before.erased.filter(isOpen), ...after.erased],
        anonymised: [...before.anonymised.filter(isOpen), ...after.anonymised],
      },
    ];
  });
  return { system: later.system, entries: entries.filter((entry) => entry !== undefined) };
}

function keyText(entry: JournalEntry, row: JournalRow): string {
  return JSON.stringify(row.slice(0, entry.key.length));
}
