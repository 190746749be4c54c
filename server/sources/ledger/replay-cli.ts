import { installationUrl, readArguments, runCommand, withInstallation } from "../../command-line.ts";
import { readConfig, type Config } from "../../config.ts";
import { demoLibraryUrl, findDemoSecrets } from "../../demo.ts";
import { AppError } from "../../errors.ts";
import { loadPolicies } from "../../publication/policies/load-policies.ts";
import { vaultFrom } from "../../vault-from-config.ts";
import { connectSources } from "../connect-sources.ts";
import { readLedger, type ReadLedger } from "./ledger-file.ts";
import { listLedger, type LedgerEntry } from "./ledger-store.ts";
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
  if (backupTakenAt > new Date())
    throw new AppError(
      "INVALID_INPUT",
      "A backup cannot have been taken in the future. Correct --backup-taken-at.",
    );
  const { ERASURE_LEDGER_FILE: file } = config;
  const order = { backupTakenAt, system: values.system, isDryRun: !values.erase };
  if (file) return replay(config, { ...order, ...readLedger(file) });
  process.stderr.write(
    "ERASURE_LEDGER_FILE is not set, so the ledger is read from Indsigt's own database. Where that was restored too, what was erased since its backup is missing.\n",
  );
  return replay(config, order);
}

type Order = Omit<ReplayOrder, "entries"> & Partial<ReadLedger>;

async function replay(config: Config, order: Order): Promise<boolean> {
  if (order.entries) refuseUnknownSystem(order.entries, order.system);
  const { POLICIES_DIR } = config;
  const secrets = config.NODE_ENV === "production" ? undefined : findDemoSecrets(config.INDSIGT_DATA_DIR);
  if (!secrets && !(config.VAULT_MASTER_KEY && config.VAULT_INDEX_KEY))
    throw new AppError("INVALID_INPUT", "Set VAULT_MASTER_KEY and VAULT_INDEX_KEY as the server has them.");
  const sourceUrls =
    secrets && Object.keys(config.sourceUrls).length === 0
      ? { library: demoLibraryUrl(installationUrl(config), secrets.samplePassword) }
      : config.sourceUrls;
  const policies = await loadPolicies(POLICIES_DIR);
  const sources = await connectSources(`${POLICIES_DIR}/data-map`, { ...config, sourceUrls }, policies);
  const vault = vaultFrom(config, secrets);
  const given = { applicationName: "indsigt-replay", clock: () => new Date(), poolMax: 2 };
  return withInstallation(config, given, async (ctx) => {
    const entries = order.entries ?? (await listLedger(ctx.db));
    refuseUnknownSystem(entries, order.system);
    const replayed = await replayLedger({ ...ctx, vault, sources }, { ...order, entries });
    return tell(replayed, order.broken ?? []);
  });
}

function refuseUnknownSystem(entries: readonly LedgerEntry[], wanted: string | undefined): void {
  if (wanted === undefined || entries.some(({ system }) => system === wanted)) return;
  throw new AppError(
    "INVALID_INPUT",
    `The ledger has no erasure in ${wanted}. Correct --system, or leave it out.`,
  );
}

/** Counts and ids only: who it is, nobody is told. Anything left to do ends with status 1. */
function tell(results: readonly Replayed[], broken: readonly number[]): boolean {
  for (const line of broken)
    process.stderr.write(`Line ${line} of the ledger is damaged, or one before it is missing.\n`);
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
  return open.length === 0 && broken.length === 0;
}

await runCommand(main);
