import { readArguments, runCommand } from "../command-line.ts";
import { readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { connectSource } from "./connect-source.ts";
import { proposeMap } from "./propose-map.ts";

const USAGE =
  "Usage: npm run --silent sources:map -- --system koha --schema koha [--person borrowers]. The system's address stands in SOURCE_URLS.";

const OPTIONS = {
  system: { type: "string" },
  schema: { type: "string" },
  person: { type: "string" },
} as const;

/** `npm run sources:map`: writes a proposed data map of a system to standard output. */
async function main(): Promise<boolean> {
  const { system, schema, person } = readArguments(OPTIONS, USAGE);
  const url = readConfig(process.env).sourceUrls[system ?? ""];
  if (system === undefined || schema === undefined) throw new AppError("INVALID_INPUT", USAGE);
  if (!url) throw new AppError("INVALID_INPUT", `SOURCE_URLS has no address of the system ${system}.`);
  const client = /^(mysql|mariadb):/.test(url) ? "mysql2" : "pg";
  const db = connectSource({ url, client, system });
  try {
    process.stdout.write(await proposeMap(db, { system, client, schema, person }));
    return true;
  } finally {
    await db.destroy();
  }
}

await runCommand(main);
