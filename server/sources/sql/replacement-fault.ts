import type { Replacement } from "../map/erase-rules-schema.ts";
import { isJsonPlace } from "../map/json-place.ts";
import type { LiveColumn } from "./sql-catalog.ts";

/** An x and 32 hexadecimal digits. */
const MADE_UP_LENGTH = 33;

/** Why a column, as the database has it, cannot hold what is to take the place of its values; undefined where it can. */
export function replacementFault(
  column: LiveColumn,
  name: string,
  replacement: Replacement,
): string | undefined {
  if (column.isComputed)
    return "is computed by the database. Replace what it is computed from, or delete the rows.";
  if (isJsonPlace(name)) return column.isText ? undefined : "is no JSON. Name the column alone.";
  if ("null" in replacement)
    return column.isNullable ? undefined : "may not be empty. Use constant instead of null.";
  if ("truncateTo" in replacement)
    return column.isDate ? undefined : "is not a date. Use null or constant instead of truncateTo.";
  if ("constant" in replacement) return constantFault(column, replacement.constant);
  if ("roundTo" in replacement) return numberFault(column, "roundTo", [replacement.roundTo]);
  if ("bands" in replacement) return numberFault(column, "bands", replacement.bands);
  return textFault(column, replacement);
}

function textFault(
  { family, labels, mostCharacters }: LiveColumn,
  replacement: Replacement,
): string | undefined {
  if (labels !== null)
    return `has only the values ${listOf(labels)}. Use constant with one of them, or null.`;
  if (family !== "TEXT")
    return family === "NUMBER"
      ? "is no text. Use roundTo, null or constant."
      : "is no text. Use null or constant.";
  const isTooShort = mostCharacters !== null && mostCharacters < MADE_UP_LENGTH;
  if (isTooShort && !("keepFirst" in replacement))
    return `holds fewer than ${MADE_UP_LENGTH} characters, too few for a hash or a random value. Use null, constant or keepFirst.`;
  return undefined;
}

function numberFault(
  { family, isDate, range }: LiveColumn,
  rule: "roundTo" | "bands",
  numbers: readonly number[],
): string | undefined {
  if (isDate) return `is a date. Use truncateTo instead of ${rule}.`;
  if (family !== "NUMBER") return `is no number. Use keepFirst, null or constant instead of ${rule}.`;
  return numbers.map((number) => rangeFault(range, number)).find((fault) => fault !== undefined);
}

function constantFault(column: LiveColumn, constant: string | number | boolean): string | undefined {
  const text = String(constant);
  if (column.labels !== null && !column.labels.includes(text))
    return `has only the values ${listOf(column.labels)}. Use constant with one of them, or null.`;
  if (column.mostCharacters !== null && [...text].length > column.mostCharacters)
    return `holds ${column.mostCharacters} characters, fewer than the constant has. Use a shorter one.`;
  if (column.family !== "NUMBER" || typeof constant === "boolean") return undefined;
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number))
    return "is a number, which the constant is not. Use a number.";
  return rangeFault(column.range, number);
}

function rangeFault(range: LiveColumn["range"], number: number): string | undefined {
  if (range === null || (number >= range[0] && number <= range[1])) return undefined;
  return `holds numbers from ${range[0]} to ${range[1]}, and ${number} is none of them. Use a number that it can hold.`;
}

function listOf(labels: readonly string[]): string {
  const shown = labels.slice(0, 10).join(", ");
  return labels.length > 10 ? `${shown} and others` : shown;
}
