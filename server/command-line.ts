import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Config } from "./config.ts";
import { commandLineContext, type Context } from "./context.ts";
import { AppError, appErrorOf } from "./errors.ts";
import { checkDatabase, openDatabase } from "./platform/database.ts";
import { runningEmbeddedUrl } from "./platform/embedded-address.ts";
import { SERVER_ROLE } from "./platform/row-security.ts";
import { startFailure } from "./platform/start-failure.ts";

/**
 * Lends a command of the terminal this installation's database, with the server's rights and no others, and closes
 * it again. Without DATABASE_URL it is the embedded one of the Indsigt that runs.
 */
export async function withInstallation<T>(
  config: Pick<Config, "DATABASE_URL" | "INDSIGT_DATA_DIR">,
  { applicationName, clock, poolMax = 1 }: { applicationName: string; clock: () => Date; poolMax?: number },
  work: (ctx: Pick<Context, "db" | "clock" | "actor">) => Promise<T>,
): Promise<T> {
  const db = openDatabase(installationUrl(config), { poolMax, applicationName, role: SERVER_ROLE });
  try {
    await checkDatabase(db);
    return await work(commandLineContext(db, clock));
  } finally {
    await db.destroy();
  }
}

/** Where this installation's database is now. */
export function installationUrl({
  DATABASE_URL,
  INDSIGT_DATA_DIR,
}: Pick<Config, "DATABASE_URL" | "INDSIGT_DATA_DIR">): string {
  const url = DATABASE_URL ?? runningEmbeddedUrl(INDSIGT_DATA_DIR);
  if (!url) throw startFailure("No database is there. Set DATABASE_URL, or start Indsigt first.");
  return url;
}

/** Reads a command's options; anything it does not know is refused with its usage. */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(
  options: T,
  usage: string,
  args = process.argv.slice(2),
) {
  return orUsage(usage, () => parseArgs({ args, options })).values;
}

/** Reads a command's words with `parse`; what it does not understand is refused with the usage. */
export function orUsage<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new AppError("INVALID_INPUT", usage, undefined, { cause });
  }
}

/** Does the work, or prints why it was refused and answers false; a fault is a fault. */
export async function unlessRefused(
  print: (line: string) => void,
  work: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    const refusal = appErrorOf(error);
    if (!refusal) throw error;
    print(refusal.message);
    return false;
  }
}

/** Runs a command of the terminal: what it refuses, and whatever leaves it open, ends with 1. */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  const isDone = await unlessRefused((line) => process.stderr.write(`${line}\n`), command);
  process.exitCode = isDone ? 0 : 1;
}
