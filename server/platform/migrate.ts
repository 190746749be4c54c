import { Logger, runMigrations } from "graphile-worker";
import type { Knex } from "knex";
import { rowGuards } from "../row-guards.ts";
import { openDatabase, urlOf } from "./database.ts";
import { applyGuards } from "./database-roles.ts";
import { migrationSource } from "./migration-source.ts";
import { removeRowSecurity } from "./row-security.ts";
import { startFailure } from "./start-failure.ts";

const TABLE = "knex_migrations";
const CONFIG: Knex.MigratorConfig = { migrationSource, tableName: TABLE };

/** Marks the one process that migrates; any number that no other program uses on this database. */
const LOCK = 7_311_020_117;

/**
 * Brings the database to this program's schema, the job queue to its own, and the server's rights to what
 * row-guards.ts says. Run as the owner of the tables. Of many processes that start
 * together one migrates while the others wait. A database from a newer Indsigt is refused untouched.
 */
export async function migrate(db: Knex): Promise<void> {
  const url = urlOf(db);
  await whileOthersWait(url, async (own) => {
    await refuseNewer(own);
    await own.migrate.forceFreeMigrationsLock(CONFIG); // left behind by a migration that was killed: nobody else migrates now
    await own.migrate.latest(CONFIG);
    await runMigrations({ connectionString: url, logger: silent });
    await applyGuards(own, rowGuards);
  });
}

/** Takes all migrations back, newest first; only tests and a development database want this. */
export async function rollbackAll(db: Knex): Promise<void> {
  await whileOthersWait(urlOf(db), async (own) => {
    await removeRowSecurity(own); // a policy that asks another table would hold it
    await own.migrate.rollback(CONFIG, true);
  });
}

/** The migrations the database still lacks, oldest first; readiness waits until there are none. */
export async function pendingMigrations(db: Knex): Promise<string[]> {
  const recorded = new Set(await recordedMigrations(db));
  return (await knownMigrations()).filter((name) => !recorded.has(name));
}

/** Lends connections of their own, without a time limit on statements: building an index may take long. */
async function whileOthersWait(url: string, work: (own: Knex) => Promise<void>): Promise<void> {
  const own = openDatabase(url, { poolMax: 2, applicationName: "indsigt-migrate", statementTimeoutMs: 0 });
  try {
    await own.transaction(async (waiting) => {
      await waiting.raw("select pg_advisory_xact_lock(?)", [LOCK]);
      await work(own);
    });
  } finally {
    await own.destroy();
  }
}

async function refuseNewer(db: Knex): Promise<void> {
  const known = new Set(await knownMigrations());
  const newer = (await recordedMigrations(db)).filter((name) => !known.has(name));
  if (newer.length === 0) return;
  throw startFailure(
    `The database was migrated by a newer Indsigt (${newer.join(", ")}). Install that version or restore a backup.`,
  );
}

async function knownMigrations(): Promise<string[]> {
  return (await migrationSource.getMigrations([])).map((file) => migrationSource.getMigrationName(file));
}

async function recordedMigrations(db: Knex): Promise<string[]> {
  if (!(await db.schema.hasTable(TABLE))) return [];
  const rows = await db(TABLE).select<{ name: string }[]>("name").orderBy("name");
  return rows.map(({ name }) => name);
}

/** The queue says nothing of its own migrations: a failure is thrown, and success is ours to report. */
const silent = new Logger(() => () => {});
