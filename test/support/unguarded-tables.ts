import type { Knex } from "knex";
import { rowGuards } from "../../server/row-guards.ts";

/** What to say of each table that does not say who sees its rows; the server may not touch such a table. */
export async function unguardedTables(db: Knex): Promise<string[]> {
  const tables: string[] = await db("pg_tables")
    .where({ schemaname: "public" })
    .whereNot("tablename", "like", "knex_migrations%")
    .pluck("tablename");
  return tables
    .filter((table) => !rowGuards[table])
    .map(
      (table) =>
        `Table "${table}" has no line in server/row-guards.ts: add ofRequest("data_request_id") if its rows belong to a request, another condition on who sees them, or { notPersonal: "why" }.`,
    );
}
