import { parseArgs } from "node:util";
import { orUsage, runCommand } from "../../command-line.ts";
import { readConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { connectSource } from "../sql/connect-source.ts";
import { proposeMap } from "./propose-map.ts";

const USAGE =
  "Usage: npm run --silent sources:map -- koha [--schema koha] [--person borrowers]. The system's address stands in SOURCE_URLS.";

const OPTIONS = {
  system: { type: "string" },
  schema: { type: "string" },
  person: { type: "string" },
} as const;

/** `npm run sources:map`: writes a proposed data map of a system to standard output. */
async function main(): Promise<boolean> {
  const { positionals, values } = orUsage(USAGE, () =>
    parseArgs({ options: OPTIONS, allowPositionals: true }),
  );
  const { person, system = positionals[0] } = values;
  const isOne = positionals.length <= (values.system === undefined ? 1 : 0);
  if (system === undefined || !isOne) throw new AppError("INVALID_INPUT", USAGE);
  const url = readConfig(process.env).sourceUrls[system];
  if (!url) throw new AppError("INVALID_INPUT", `SOURCE_URLS has no address of the system ${system}.`);
  const client = /^(mysql|mariadb):/.test(url) ? "mysql2" : "pg";
  const { schema = client === "pg" ? "public" : system } = values;
  const db = connectSource({ url, client, system });
  try {
    process.stdout.write(await proposeMap(db, { system, client, schema, person }));
    return true;
  } finally {
    await db.destroy();
  }
}

await runCommand(main);
