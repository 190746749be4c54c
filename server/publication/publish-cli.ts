import { fileURLToPath } from "node:url";
import { readConfig } from "../config.ts";
import { commandLineContext } from "../context.ts";
import { appErrorOf } from "../errors.ts";
import { openDatabase } from "../platform/database.ts";
import { SERVER_ROLE } from "../platform/row-security.ts";
import { startFailure } from "../platform/start-failure.ts";
import { loadPolicies } from "./load-policies.ts";
import { publishPolicies, type Publishing } from "./publish-policies.ts";

/** Publishes everything that waits in `policies/`, or says why nothing was; `npm run policies:publish` runs it. */
export async function publishFromCommandLine(
  ctx: Publishing,
  directory: string,
  print: (line: string) => void,
): Promise<boolean> {
  try {
    const published = await publishPolicies(ctx, await loadPolicies(directory));
    for (const { document, effectiveOn, version, sha256, receipt } of published) {
      print(
        `${document} from ${effectiveOn}: version ${version}, sha256 ${sha256}, event ${receipt.eventId}`,
      );
    }
    if (published.length === 0) print("Nothing waits to be published.");
    return true;
  } catch (error) {
    const refusal = appErrorOf(error);
    if (!refusal) throw error;
    print(refusal.message);
    return false;
  }
}

/** Reads the configuration, opens the database as the server does, and closes it again. */
async function main(): Promise<boolean> {
  const { DATABASE_URL: url, POLICIES_DIR } = readConfig(process.env);
  if (!url) throw startFailure("Set DATABASE_URL to the database to publish in.");
  const db = openDatabase(url, { poolMax: 1, applicationName: "indsigt-publish", role: SERVER_ROLE });
  try {
    const ctx = commandLineContext(db, () => new Date());
    return await publishFromCommandLine(ctx, POLICIES_DIR, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await db.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await main()) ? 0 : 1;
}
