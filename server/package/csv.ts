import type { PackagedColumn, PackagedRow } from "./package-input.ts";
import { isScalar, jsonOf, valueOf } from "./package-input-rows.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** What spreadsheets take for the beginning of a formula, the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const NEGATIVE_NUMBER = /^-\d[\d.,]*(e[+-]?\d+)?$/i;

/** A collection as comma-separated values (RFC 4180), with a byte order mark and the column titles as its header. */
export async function* csvOf(
  columns: readonly PackagedColumn[],
  rows: AsyncIterable<PackagedRow>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lineOf(columns.map(({ title }) => title));
  for await (const row of rows) yield lineOf(columns.map(({ name }) => valueOf(row, name)));
}

function lineOf(values: readonly unknown[]): string {
  return values.map(csvCell).join(",") + LINE_END;
}

/** One cell: what a spreadsheet would run as a formula gets an apostrophe before it; negative numbers stay. */
export function csvCell(value: unknown): string {
  const text = isText(value) ? harmless(value) : textOf(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function harmless(text: string): string {
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return isScalar(value) ? String(value) : jsonOf(value);
}
