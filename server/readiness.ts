import type { Knex } from "knex";
import { listOpenAlarms } from "./audit/alarm-store.ts";
import { actAs, SYSTEM } from "./platform/acting.ts";
import { pendingMigrations } from "./platform/migrate.ts";
import { hasPublishedAll } from "./publication/has-published-all.ts";

/** What must be well before people are sent to this process, and whether it is. */
export async function readinessOf(db: Knex): Promise<Record<string, boolean>> {
  const checks = {
    database: async () => db.raw("select 1").then(() => true),
    migrations: async () => (await pendingMigrations(db)).length === 0,
    queue: async () => db.raw("select 1 from graphile_worker.jobs limit 1").then(() => true),
    policies: async () => hasPublishedAll(db),
    log: async () => (await listOpenAlarms(actAs(db, SYSTEM), 1)).length === 0,
  };
  const entries = Object.entries(checks).map(
    async ([name, check]) => [name, await check().catch(() => false)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
