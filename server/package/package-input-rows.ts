import type { PackagedCollection, PackagedRow } from "./package-input.ts";

/**
 * All records of a collection, or an error: a copy that holds other than what was counted and decided
 * on would be incomplete, or hand out what was withheld (Art. 15(3) and (4)).
 */
export async function* allRows({ collection, count, rows }: PackagedCollection): AsyncGenerator<PackagedRow> {
  let read = 0;
  for await (const row of rows()) {
    read += 1;
    if (read > count) break;
    yield row;
  }
  if (read === count) return;
  const found = read > count ? `more than ${count}` : `only ${read}`;
  throw new Error(`The collection ${collection} was counted to ${count} records, but ${found} were read.`);
}

/** The value of a column; a record without it has none. */
export function valueOf(row: PackagedRow, column: string): unknown {
  return Object.hasOwn(row, column) ? (row[column] ?? null) : null;
}

/** A value as JSON. Integers beyond what JavaScript counts exactly become texts. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
}

/** A number or a truth value: what is its own text. */
export function isScalar(value: unknown): value is number | bigint | boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}
