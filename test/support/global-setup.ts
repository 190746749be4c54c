import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { ensureDatabase, openDatabase, withDatabase } from "../../server/platform/database.ts";
import { isDataFolder } from "../../server/platform/data-folder.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../../server/platform/embedded-postgres.ts";
import { migrate } from "../../server/platform/migrate.ts";
import { leaveForTeardown } from "./left-running.ts";
import { unguardedTables } from "./unguarded-tables.ts";

const PREFIX = "indsigt-test-";
const log = pino({ level: "silent" });

/** Starts one Postgres for the whole run and migrates the template that each test file clones. */
export default async function globalSetup(): Promise<void> {
  await removeAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log, durable: false });
  leaveForTeardown({ dataDir, stop });
  const template = await ensureDatabase(url, "indsigt_template");
  const db = openDatabase(template, { poolMax: 2, applicationName: "indsigt-test" });
  try {
    await migrate(db);
    const silent = await unguardedTables(db);
    if (silent.length > 0) throw new Error(silent.join("\n"));
  } finally {
    await db.destroy();
  }
  process.env["TEST_POSTGRES_URL"] = withDatabase(url, "postgres");
}

/** A run that was killed leaves its Postgres running; one that still runs refuses, and is left alone. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    if (!isDataFolder(dataDir)) continue; // another run is just about to start on it
    try {
      await removeEmbeddedPostgres({ dataDir, log });
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      continue; // in use by another run, or another user's
    }
  }
}
