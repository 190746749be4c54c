import { readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { checkDatabase, openDatabase } from "./database.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { startFailure } from "./start-failure.ts";

/** `npm run migrate`: brings the database of DATABASE_URL to this program's schema. */
async function migrateFromEnvironment(): Promise<void> {
  const { DATABASE_URL } = readConfig(process.env);
  if (!DATABASE_URL) {
    throw startFailure(
      "Set DATABASE_URL to the database to migrate. The built-in one is migrated whenever Indsigt starts.",
    );
  }
  const db = openDatabase(DATABASE_URL, { poolMax: 2, applicationName: "indsigt-migrate" });
  try {
    await checkDatabase(db);
    const pending = await pendingMigrations(db);
    await migrate(db);
    console.log(pending.length === 0 ? "Nothing to migrate." : `Migrated:\n  ${pending.join("\n  ")}`);
  } finally {
    await db.destroy();
  }
}

try {
  await migrateFromEnvironment();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
