import type { Row } from "./tables.ts";

/** Gives rows their numbers, from 1. */
export function numbered(key: string, rows: readonly Row[]): Row[] {
  return rows.map((row, index) => ({ [key]: index + 1, ...row }));
}
