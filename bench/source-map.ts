import { sqlSystemSchema, type SqlMap } from "../server/sources/map/sql-system-schema.ts";

/** Whose rows are collected and erased. */
export const CPR = "0101901234";

/** What every table of a person's rows holds. */
export const COLUMNS = ["id", "patron_id", "title", "at"];

/** A data map of these tables, each with rows of patrons. */
export function mapOf(tables: readonly string[]): SqlMap {
  const both = { da: "x", en: "x" };
  const columns = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { category: "c", activity: "a", title: both }]));
  const rest = { title: both, key: ["id"], archiveDisposition: "DESTROY", erase: { action: "delete" } };
  return sqlSystemSchema.parse({
    ...{ system: "bench", title: both, owner: both, kind: "sql", client: "pg", schema: "bench" },
    collections: {
      patrons: { ...rest, table: "patrons", identity: { cpr: "cpr" }, columns: columns(["id", "cpr"]) },
      ...Object.fromEntries(
        tables.map((table) => [
          table,
          { ...rest, table, from: [{ patron_id: "patrons.id" }], columns: columns(COLUMNS) },
        ]),
      ),
    },
  });
}
