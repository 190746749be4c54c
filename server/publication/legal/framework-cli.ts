import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readArguments, runCommand, unlessRefused, withInstallation } from "../../command-line.ts";
import { readConfig } from "../../config.ts";
import { startFailure } from "../../platform/start-failure.ts";
import { isEli } from "../policies/check-identifiers.ts";
import { loadPolicies } from "../policies/load-policies.ts";
import type { Publishing } from "../versions/publish-policies.ts";
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
  return unlessRefused(print, async () => {
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
      taskIds.length === 0
        ? "The feed tells of no new changes."
        : `${taskIds.length} ${taskIds.length === 1 ? "task" : "tasks"} for the DPO.`,
    );
    return true;
  });
}

const USAGE =
  "Usage: npm run framework:check -- --offline, or -- --feed <file>: an Atom feed of the gazette.";

async function main(): Promise<boolean> {
  const options = { offline: { type: "boolean" }, feed: { type: "string" } } as const;
  const { feed } = readArguments(options, USAGE);
  const config = readConfig(process.env);
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (feed === undefined) return checkFramework(config.POLICIES_DIR, print);
  const xml = await readFeed(feed);
  const given = { applicationName: "indsigt-framework", clock: () => new Date() };
  return withInstallation(config, given, async (ctx) =>
    checkFramework(config.POLICIES_DIR, print, { ctx, xml }),
  );
}

async function readFeed(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw startFailure(`The feed ${file} cannot be read. Give the path of a file in Atom.`, cause);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(main);
