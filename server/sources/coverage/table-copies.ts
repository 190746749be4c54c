import { isJsonPlace } from "../map/json-place.ts";
import type { TableElsewhere } from "../sql/sql-catalog.ts";
import type { CoverageGap } from "../sql/sql-coverage.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";

/** With fewer columns, two tables have the same ones by chance. */
const FEWEST_COLUMNS = 4;

/** The described table that another one is a copy of, by its name or by having all of its columns. */
export function originalOf(map: SqlMap, table: string, columns: readonly string[]): string | undefined {
  const described = Object.values(map.collections);
  const named = described.find((collection) => isCopyOf(table, collection.table));
  return (named ?? described.find((collection) => hasAllColumns(columns, collection)))?.table;
}

/** A copy of a described table in another schema of the same server: no key leads to it, and nobody looks there. */
export function copyElsewhere(map: SqlMap, { schema, table, columns }: TableElsewhere): CoverageGap[] {
  const { ignored = {} } = map;
  const name = `${schema}.${table}`;
  if (Object.hasOwn(ignored, name) || Object.hasOwn(ignored, `${schema}.*`)) return [];
  const same = Object.values(map.collections).find(
    (collection) => collection.table.toLowerCase() === table.toLowerCase(),
  );
  const original = same?.table ?? originalOf(map, table, columns);
  if (original === undefined) return [];
  const message = `The table ${name} looks like a copy of ${original} in another schema. Describe it in a map of its own with schema: ${schema}; or name ${name}, or all of ${schema}.*, under ignored with a reason.`;
  return [{ why: "COPY", table: name, column: null, message }];
}

/** Documents all have the same columns, whatever is in them. */
function hasAllColumns(
  columns: readonly string[],
  { columns: described, ignored = {} }: SqlMap["collections"][string],
): boolean {
  const wanted = [...Object.keys(described), ...Object.keys(ignored)];
  if (wanted.length < FEWEST_COLUMNS || wanted.some(isJsonPlace)) return false;
  const there = new Set(columns.map((column) => column.toLowerCase()));
  return wanted.every((column) => there.has(column.toLowerCase()));
}

/** Names such as patrons_history, aged_loans, old_issues and deletedborrowers. */
function isCopyOf(table: string, original: string): boolean {
  const [copy, base] = [table.toLowerCase(), original.toLowerCase()];
  const before = [
    "aged",
    "deleted",
    "old",
    "archived",
    "archive",
    "anonymized",
    "anonymised",
    "history",
    "hist",
  ];
  const after = [...before, "audit", "log", "versions", "backup", "bak", "tmp", "temp", "copy"];
  const forms = [base, singular(base)];
  return forms.some(
    (form) =>
      before.some((word) => copy === `${word}_${form}` || copy === `${word}${form}`) ||
      after.some((word) => copy === `${form}_${word}`) ||
      /^\d+$/.test(copy.startsWith(`${form}_`) ? copy.slice(form.length + 1) : ""),
  );
}

/** The name of one of what a table holds. */
export function singular(table: string): string {
  const name = table.toLowerCase();
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return name.endsWith("s") ? name.slice(0, -1) : name;
}
