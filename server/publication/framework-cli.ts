import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { commandLineContext } from "../context.ts";
import { appErrorOf } from "../errors.ts";
import { openDatabase } from "../platform/database.ts";
import { SERVER_ROLE } from "../platform/row-security.ts";
import { startFailure } from "../platform/start-failure.ts";
import { isEli } from "./check-identifiers.ts";
import { loadPolicies } from "./load-policies.ts";
import type { Publishing } from "./publish-policies.ts";
import { reportAmendments } from "./report-amendments.ts";

/**
 * Checks form and cross-references of the legal framework, and, given a feed of the gazette, makes tasks of
 * the acts that have changed. It asks nobody on the network; `npm run framework:check` runs it.
 */
export async function checkFramework(
  directory: string,
  print: (line: string) => void,
  feed?: { ctx: Publishing; xml: string },
): Promise<boolean> {
  try {
    const { legalFramework } = await loadPolicies(directory);
    const { entries } = legalFramework;
    const identified = entries.filter(({ url }) => url !== null && isEli(url)).length;
    const unconfirmed = entries.filter(({ confidence }) => confidence === "unconfirmed").length;
    print(
      `The legal framework is valid: ${entries.length} entries, ${identified} with an ELI, ${unconfirmed} to confirm.`,
    );
    if (!feed) return true;
    const { taskIds } = await reportAmendments(feed.ctx, legalFramework, feed.xml);
    print(
      taskIds.length === 0 ? "The feed tells of no new changes." : `${taskIds.length} tasks for the DPO.`,
    );
    return true;
  } catch (error) {
    const refusal = appErrorOf(error);
    if (!refusal) throw error;
    print(refusal.message);
    return false;
  }
}

async function main(): Promise<boolean> {
  const options = { offline: { type: "boolean" }, feed: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const { DATABASE_URL: url, POLICIES_DIR } = readConfig(process.env);
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (values.feed === undefined) return checkFramework(POLICIES_DIR, print);
  if (!url) throw startFailure("Set DATABASE_URL to the database that keeps the tasks.");
  const db = openDatabase(url, { poolMax: 1, applicationName: "indsigt-framework", role: SERVER_ROLE });
  try {
    const ctx = commandLineContext(db, () => new Date());
    return await checkFramework(POLICIES_DIR, print, { ctx, xml: await readFile(values.feed, "utf8") });
  } finally {
    await db.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await main()) ? 0 : 1;
}
