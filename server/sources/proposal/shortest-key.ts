import type { LiveTable } from "../sql/sql-catalog.ts";

/** The shortest key that is never empty, the primary one before others of its length; none where the table has none. */
export function shortestKey({ uniqueKeys, columns }: LiveTable): string[] {
  const isFilled = (name: string) => columns.some((column) => column.name === name && !column.isNullable);
  const usable = uniqueKeys.filter((key) => key.every(isFilled));
  return [...usable].sort((one, other) => one.length - other.length)[0] ?? [];
}
