import type { Comparison, Where } from "../map/erase-rules-schema.ts";
import { youngestDay } from "../sql/sql-condition.ts";

const DAY = /^\d{4}-\d{2}-\d{2}/;

type Fields = Readonly<Record<string, unknown>>;

/** Whether a record's fields are as the data map says, all of them. A field that is not there is as one that is null. */
export function isWhere(fields: Fields, where: Where, today?: string): boolean {
  return Object.entries(where).every(([name, comparison]) => holds(valueOf(fields, name), comparison, today));
}

/**
 * The field whose value is of another kind than the map compares it with, such as "1" with 1. The condition says what must
 * stay, so a record that cannot be compared is neither erased nor kept by guesswork.
 */
export function findUncomparable(fields: Fields, where: Where): string | undefined {
  return Object.entries(where).find(([name, comparison]) => {
    const value = valueOf(fields, name);
    if ("youngerThan" in comparison) return value !== null && dayIn(value) === undefined;
    const wanted = wantedOf(comparison);
    return value !== null && wanted !== undefined && typeof value !== typeof wanted;
  })?.[0];
}

function valueOf(fields: Fields, name: string): NonNullable<unknown> | null {
  return (Object.hasOwn(fields, name) ? fields[name] : null) ?? null;
}

/** Null is neither equal to, nor greater or less than anything; it is other than everything (sql-condition.ts). */
function holds(value: NonNullable<unknown> | null, comparison: Comparison, today?: string): boolean {
  if ("isNull" in comparison) return value === null;
  if ("isNotNull" in comparison) return value !== null;
  if ("equals" in comparison) return value === comparison.equals;
  if ("notEquals" in comparison) return value !== comparison.notEquals;
  // A record without its day is as old as nobody knows, and stays.
  if ("youngerThan" in comparison) return (dayIn(value) ?? "9999") >= youngestDay(comparison, today);
  if (value === null) return false;
  if ("greaterThan" in comparison) return value > comparison.greaterThan;
  return value < comparison.lessThan;
}

/** The day that a value begins with. */
function dayIn(value: unknown): string | undefined {
  return typeof value === "string" ? DAY.exec(value)?.[0] : undefined;
}

function wantedOf(comparison: Comparison): string | number | boolean | undefined {
  if ("equals" in comparison) return comparison.equals;
  if ("notEquals" in comparison) return comparison.notEquals;
  if ("greaterThan" in comparison) return comparison.greaterThan;
  return "lessThan" in comparison ? comparison.lessThan : undefined;
}
