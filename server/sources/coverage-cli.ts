import { readArguments, runCommand, unlessRefused } from "../command-line.ts";
import { readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { loadPolicies } from "../publication/load-policies.ts";
import { coverageOf, missingRightsOf } from "./check-coverage.ts";
import { connectSources } from "./connect-sources.ts";
import type { Source } from "./source.ts";
import type { Coverage } from "./sql-coverage.ts";

const USAGE = "Usage: npm run sources:coverage -- [--system library]. It reads schemas, and no record.";

/** `npm run sources:coverage`: what systems hold that their maps do not name, and what our account may not do there. A gap in a strict map ends with status 1. */
async function main(): Promise<boolean> {
  const { system } = readArguments({ system: { type: "string" } } as const, USAGE);
  const config = readConfig(process.env);
  const { POLICIES_DIR } = config;
  const sources = await connectSources(`${POLICIES_DIR}/data-map`, config, await loadPolicies(POLICIES_DIR));
  const wanted = [...sources.values()].filter(({ map }) => system === undefined || map.system === system);
  if (wanted.length === 0) throw new AppError("INVALID_INPUT", USAGE);
  const found: boolean[] = [];
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  for (const source of wanted) found.push(await unlessRefused(print, () => compare(source)));
  return found.every((isEnough) => isEnough);
}

async function compare(source: Source): Promise<boolean> {
  const { system, kind } = source.map;
  const coverage = kind === "sql" && (await coverageOf(source));
  if (!coverage) {
    process.stdout.write(`${system}: no schema to compare with.\n`);
    return true;
  }
  for (const right of await missingRightsOf(source)) process.stdout.write(`ACCOUNT    ${right}\n`);
  return tell(coverage);
}

function tell({ system, isStrict, described, ignored, gaps }: Coverage): boolean {
  for (const { why, message } of gaps) process.stdout.write(`${why.padEnd(9)}  ${message}\n`);
  const named = `${described.tables} tables and ${described.columns} columns described, ${ignored.tables} and ${ignored.columns} ignored`;
  process.stdout.write(`${system}: ${named}, ${gaps.length} undecided.\n`);
  return gaps.length === 0 || !isStrict;
}

await runCommand(main);
