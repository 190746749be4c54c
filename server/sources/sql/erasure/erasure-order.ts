import type { JournalEntry, JournalRow } from "../../erasure/erasure-journal.ts";
import type { SqlCollection } from "../../map/sql-system-schema.ts";

/**
 * A collection's rows in levels: those that refer to others of the same table before what they refer to. Rows in a circle
 * share a level, and the system says whether it lets them go.
 */
export function referringFirst(
  { columns }: JournalEntry,
  { self = {} }: SqlCollection,
  rows: readonly JournalRow[],
): JournalRow[][] {
  const [reference] = Object.entries(self);
  if (!reference) return [[...rows]];
  const [from, to] = reference.map((column) => columns.indexOf(column)) as [number, number];
  const byTarget = new Map(rows.map((row) => [row[to], row]));
  const levels = new Map<number, JournalRow[]>();
  for (const row of rows) {
    const depth = depthOf(row, from, byTarget);
    levels.set(depth, [...(levels.get(depth) ?? []), row]);
  }
  return [...levels.keys()].sort((one, other) => other - one).map((depth) => levels.get(depth) ?? []);
}

/** How many rows lie above one. A circle ends where it began. */
function depthOf(row: JournalRow, from: number, byTarget: ReadonlyMap<unknown, JournalRow>): number {
  const seen = new Set<JournalRow>([row]);
  let above = byTarget.get(row[from]);
  while (above && !seen.has(above)) {
    seen.add(above);
    above = byTarget.get(above[from]);
  }
  return above ? 0 : seen.size - 1;
}
