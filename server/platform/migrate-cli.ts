import { runCommand } from "../command-line.ts";
import { readConfig } from "../config.ts";
import { checkDatabase, openDatabase } from "./database.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { startFailure } from "./start-failure.ts";

/** `npm run migrate`: brings the database to this program's schema, as its owner. */
async function migrateFromEnvironment(): Promise<boolean> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = readConfig(process.env);
  const url = DATABASE_OWNER_URL ?? DATABASE_URL;
  if (!url) {
    throw startFailure(
      "Set DATABASE_OWNER_URL to the database to migrate. The built-in one is migrated whenever Indsigt starts.",
    );
  }
  const db = openDatabase(url, { poolMax: 2, applicationName: "indsigt-migrate" });
  try {
    await checkDatabase(db);
    const pending = await pendingMigrations(db);
    await migrate(db);
    console.log(pending.length === 0 ? "Nothing to migrate." : `Migrated:\n  ${pending.join("\n  ")}`);
    return true;
  } finally {
    await db.destroy();
  }
}

await runCommand(migrateFromEnvironment);
