import { readArguments, runCommand } from "../command-line.ts";
import { readConfig, type Config } from "../config.ts";
import { commandLineContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { openDatabase } from "../platform/database.ts";
import { SERVER_ROLE } from "../platform/row-security.ts";
import { loadPolicies } from "../publication/load-policies.ts";
import { vaultFrom } from "../vault-from-config.ts";
import { connectSources } from "./connect-sources.ts";
import { readLedger } from "./ledger-file.ts";
import { replayLedger, type Replayed, type ReplayOrder } from "./replay-ledger.ts";

const USAGE =
  "Usage: npm run ledger:replay -- --backup-taken-at 2026-11-20T03:00:00Z [--system library] [--erase]. Without --erase it only looks.";

const OPTIONS = {
  "backup-taken-at": { type: "string" },
  system: { type: "string" },
  erase: { type: "boolean", default: false },
} as const;

/** `npm run ledger:replay`: after a restore, finds those who had been erased and erases them again. */
async function main(): Promise<boolean> {
  const values = readArguments(OPTIONS, USAGE);
  const backupTakenAt = new Date(values["backup-taken-at"] ?? "");
  if (Number.isNaN(backupTakenAt.getTime())) throw new AppError("INVALID_INPUT", USAGE);
  const config = readConfig(process.env);
  const { ERASURE_LEDGER_FILE: file } = config;
  if (!file)
    throw new AppError("INVALID_INPUT", "Set ERASURE_LEDGER_FILE to the ledger that is to be replayed.");
  if (backupTakenAt > new Date())
    throw new AppError(
      "INVALID_INPUT",
      "A backup cannot have been taken in the future. Correct --backup-taken-at.",
    );
  const { entries, broken } = readLedger(file);
  if (values.system !== undefined && !entries.some(({ system }) => system === values.system))
    throw new AppError(
      "INVALID_INPUT",
      `The ledger has no erasure in ${values.system}. Correct --system, or leave it out.`,
    );
  for (const line of broken)
    process.stderr.write(`Line ${line} of the ledger is damaged, or one before it is missing.\n`);
  return tell(
    await replay(config, { entries, backupTakenAt, system: values.system, isDryRun: !values.erase }),
    broken.length,
  );
}

async function replay(config: Config, order: ReplayOrder): Promise<Replayed[]> {
  const { DATABASE_URL: url, VAULT_MASTER_KEY: master, VAULT_INDEX_KEY: index, POLICIES_DIR } = config;
  if (!url || !master || !index)
    throw new AppError(
      "INVALID_INPUT",
      "Set DATABASE_URL, VAULT_MASTER_KEY and VAULT_INDEX_KEY as the server has them.",
    );
  const policies = await loadPolicies(POLICIES_DIR);
  const sources = await connectSources(`${POLICIES_DIR}/data-map`, config, policies);
  const vault = vaultFrom(config);
  const db = openDatabase(url, { poolMax: 2, applicationName: "indsigt-replay", role: SERVER_ROLE });
  try {
    return await replayLedger({ ...commandLineContext(db, () => new Date()), vault, sources }, order);
  } finally {
    await db.destroy();
  }
}

/** Counts and ids only: who it is, nobody is told. Anything left to do ends with status 1. */
function tell(results: readonly Replayed[], broken: number): boolean {
  for (const { ledger, system, outcome, erased, anonymised, kept, fault } of results) {
    const counts = `erased ${erased}, anonymised ${anonymised}, kept ${kept}`;
    process.stdout.write(
      `${outcome.padEnd(12)} ${system}  ${ledger}  ${counts}${fault ? `, ${fault}` : ""}\n`,
    );
  }
  const open = results.filter(({ outcome }) =>
    ["FOUND", "NOT_COMPLETE", "FAILED", "BY_HAND", "NOT_DESCRIBED"].includes(outcome),
  );
  process.stdout.write(`${results.length} erasures since the backup; ${open.length} still to be done.\n`);
  return open.length === 0 && broken === 0;
}

await runCommand(main);
