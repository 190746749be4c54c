import { readArguments, runCommand, unlessRefused } from "../../command-line.ts";
import { readConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { loadPolicies } from "../../publication/policies/load-policies.ts";
import { lookAt } from "./check-coverage.ts";
import { connectSources } from "../connect-sources.ts";
import type { Source } from "../source.ts";
import type { Coverage } from "../sql/sql-coverage.ts";
import { fatalOf } from "../sql/sql-schema-check.ts";

const USAGE = "Usage: npm run sources:coverage -- [--system library]. It reads schemas, and no record.";

/** `npm run sources:coverage`: what systems hold that their maps do not name, and what our account may not do there. A gap in a strict map, and a map that the system is not like, end with status 1. */
async function main(): Promise<boolean> {
  const { system } = readArguments({ system: { type: "string" } } as const, USAGE);
  const config = readConfig(process.env);
  const { POLICIES_DIR } = config;
  const sources = await connectSources(`${POLICIES_DIR}/data-map`, config, await loadPolicies(POLICIES_DIR));
  const wanted = [...sources.values()].filter(({ map }) => system === undefined || map.system === system);
  if (wanted.length === 0) throw new AppError("INVALID_INPUT", `${nothingOf(system)} ${USAGE}`);
  const found: boolean[] = [];
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  for (const source of wanted) found.push(await unlessRefused(print, () => compare(source)));
  return found.every((isEnough) => isEnough);
}

function nothingOf(system: string | undefined): string {
  return system === undefined ? "There is no data map." : `There is no data map of a system ${system}.`;
}

/** Kinds that tell how they are built; of the others nothing is asked. */
const COMPARED: ReadonlySet<string> = new Set(["sql", "contract", "module"]);

async function compare(source: Source): Promise<boolean> {
  const { system, kind } = source.map;
  if (!COMPARED.has(kind)) {
    process.stdout.write(`${system}: nothing to compare with.\n`);
    return true;
  }
  const { differences, coverage, missingRights, spareRights } = await lookAt(source);
  const told = new Set(coverage?.gaps.map(({ message }) => message));
  for (const { message } of differences.filter((one) => !told.has(one.message)))
    process.stdout.write(`MAP        ${message}\n`);
  for (const right of spareRights) process.stdout.write(`TOO MUCH   ${right}\n`);
  for (const right of missingRights) process.stdout.write(`ACCOUNT    ${right}\n`);
  const isUsable = fatalOf(differences).length === 0;
  if (coverage) return tell(coverage) && isUsable;
  process.stdout.write(`${system}: ${differences.length} differences from what it says of itself.\n`);
  return isUsable;
}

function tell({ system, isStrict, described, ignored, gaps }: Coverage): boolean {
  for (const { why, message } of gaps) process.stdout.write(`${why.padEnd(9)}  ${message}\n`);
  const named = `${described.tables} tables and ${described.columns} columns described, ${ignored.tables} and ${ignored.columns} ignored`;
  process.stdout.write(`${system}: ${named}, ${gaps.length} undecided.\n`);
  return gaps.length === 0 || !isStrict;
}

await runCommand(main);
