import type { Config } from "./config.ts";
import { commandLineContext, type Context } from "./context.ts";
import { appErrorOf } from "./errors.ts";
import { checkDatabase, openDatabase } from "./platform/database.ts";
import { runningEmbeddedUrl } from "./platform/embedded-address.ts";
import { SERVER_ROLE } from "./platform/row-security.ts";
import { startFailure } from "./platform/start-failure.ts";

/**
 * Lends a command of the terminal this installation's database, with the server's rights and no others, and closes
 * it again. Without DATABASE_URL it is the embedded one of the Indsigt that runs.
 */
export async function withInstallation<T>(
  { DATABASE_URL, INDSIGT_DATA_DIR }: Pick<Config, "DATABASE_URL" | "INDSIGT_DATA_DIR">,
  { applicationName, clock }: { applicationName: string; clock: () => Date },
  work: (ctx: Pick<Context, "db" | "clock" | "actor">) => Promise<T>,
): Promise<T> {
  const url = DATABASE_URL ?? runningEmbeddedUrl(INDSIGT_DATA_DIR);
  if (!url) throw startFailure("No database is there. Set DATABASE_URL, or start Indsigt first.");
  const db = openDatabase(url, { poolMax: 1, applicationName, role: SERVER_ROLE });
  try {
    await checkDatabase(db);
    return await work(commandLineContext(db, clock));
  } finally {
    await db.destroy();
  }
}

/** Runs a command of the terminal: a refusal is printed as it is and ends with 1, a fault is a fault. */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    const refusal = appErrorOf(error);
    if (!refusal) throw error;
    process.stderr.write(`${refusal.message}\n`);
    process.exitCode = 1;
  }
}
