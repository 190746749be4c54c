import type { Knex } from "knex";
import { listOpenAlarms } from "./audit/alarm-store.ts";
import { actAs, SYSTEM } from "./platform/acting.ts";
import { pendingMigrations } from "./platform/migrate.ts";
import { hasPublishedAll } from "./publication/versions/has-published-all.ts";

/** What must be well before people are sent to this process, and whether it is. */
export async function readinessOf(db: Knex): Promise<Record<string, boolean>> {
  const checks = {
    database: async () => db.raw("select 1").then(() => true),
    migrations: async () => (await pendingMigrations(db)).length === 0,
    queue: async () => db.raw("select 1 from graphile_worker.jobs limit 1").then(() => true),
    work: async () => isWorkDone(db),
    policies: async () => hasPublishedAll(db),
    log: async () => (await listOpenAlarms(actAs(db, SYSTEM), 1)).length === 0,
  };
  const entries = Object.entries(checks).map(
    async ([name, check]) => [name, await check().catch(() => false)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Whether somebody does the work: nothing that may be done has waited for ten minutes. */
async function isWorkDone(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { waits: boolean }[] }>(
    `select exists (select from graphile_worker.jobs
       where locked_at is null and attempts < max_attempts and run_at < now() - interval '10 minutes') waits`,
  );
  return rows[0]?.waits === false;
}
