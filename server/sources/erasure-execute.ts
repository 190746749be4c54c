import type { Knex } from "knex";
import { AppError } from "../errors.ts";
import { findCollection, type DataMap, type Identity } from "./data-map-schema.ts";
import { digestOf } from "./digest.ts";
import { changeRows } from "./erasure-change-rows.ts";
import { readChangeCounts, refuseUnplannedChanges } from "./erasure-changes.ts";
import type { ErasureJournal } from "./erasure-journal.ts";
import { planDigest, type ErasurePlan } from "./erasure-plan.ts";
import { isReadBackDone, refuseMissingKept } from "./erasure-read-back.ts";
import { surveyCollection, type ErasureStep, type Survey } from "./erasure-survey.ts";
import { searchFor, selectionOf, type Search } from "./selection.ts";
import { isConcurrentChange, withSource } from "./sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "./sql-fragment.ts";
import { changeSource } from "./sql-transaction.ts";

/** Either the plan was carried out, or the data are no longer what was approved and nothing was changed. */
export type ErasureOutcome =
  { outcome: "ERASED"; journal: ErasureJournal } | { outcome: "CHANGED"; collection: string };

/** What the caller does with the journal before the source commits, so that a crash can be recognised. */
export type ErasureHooks = { beforeCommit?: (journal: ErasureJournal) => Promise<void> };

/**
 * Carries out exactly the approved plan, in one transaction: all of it or nothing (Art. 17). The rows are locked
 * and read again first; if a count, a reason or any content differs from the plan, nothing is changed.
 */
export async function executeErasure(
  db: Knex,
  map: DataMap,
  identities: readonly Identity[],
  plan: ErasurePlan,
  { beforeCommit }: ErasureHooks = {},
): Promise<ErasureOutcome> {
  refuseUnusablePlan(map, plan);
  const search = searchFor(map, identities);
  const hook = guardHook(beforeCommit);
  const progress = { collection: search.graph.parentsFirst[0] ?? "" };
  const at = (collection: string): string => (progress.collection = collection);
  return withSource(map.system, async () => {
    try {
      return await changeSource(db, (trx) => execute(trx, search, plan, at, hook.run));
    } catch (error) {
      // Somebody changed a row between our first look and our lock: not what was approved.
      if (hook.failures.length === 0 && isConcurrentChange(error)) {
        return { outcome: "CHANGED" as const, collection: progress.collection };
      }
      throw error;
    }
  }).catch((error: unknown) => {
    throw hook.failures.length > 0 ? hook.failures[0] : error;
  });
}

/** What the caller's own work throws is not an error of the source, and leaves as it came. */
function guardHook(beforeCommit: ErasureHooks["beforeCommit"]): {
  run: (journal: ErasureJournal) => Promise<void>;
  failures: unknown[];
} {
  const failures: unknown[] = [];
  const run = async (journal: ErasureJournal): Promise<void> => {
    try {
      await beforeCommit?.(journal);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  return { run, failures };
}

async function execute(
  trx: Knex.Transaction,
  search: Search,
  plan: ErasurePlan,
  at: (collection: string) => string,
  beforeCommit: (journal: ErasureJournal) => Promise<void>,
): Promise<ErasureOutcome> {
  const { map, graph } = search;
  for (const name of graph.parentsFirst) await lockRows(trx, search, at(name));
  const surveys: Survey[] = [];
  for (const name of graph.childrenFirst) {
    surveys.push(await surveyCollection(trx, search, at(name), { listRows: true }));
  }
  const steps = surveys.map(({ step }) => step);
  const changed = findChangedStep(plan.steps, steps);
  if (changed !== undefined) return { outcome: "CHANGED", collection: changed };
  const journal = { system: map.system, entries: surveys.map(({ entry }) => entry) };
  const before = await readChangeCounts(trx);
  for (const entry of journal.entries)
    await changeRows(trx, map, { ...entry, collection: at(entry.collection) });
  await checkBeforeCommit(trx, map, journal, before, steps);
  await beforeCommit(journal);
  return { outcome: "ERASED", journal };
}

/** Deferred constraints and triggers are made to fire now, so that what they do is seen before the commit. */
async function checkBeforeCommit(
  trx: Knex.Transaction,
  map: DataMap,
  journal: ErasureJournal,
  before: Awaited<ReturnType<typeof readChangeCounts>>,
  steps: readonly ErasureStep[],
): Promise<void> {
  await trx.raw("set constraints all immediate");
  await refuseUnplannedChanges(trx, map, before, steps);
  await refuseMissingKept(trx, map, journal);
  if (await isReadBackDone(trx, map, journal)) return;
  const message = `After erasing in ${map.system}, rows were still there or not anonymised. Nothing was changed. Look for a trigger of the system that puts them back.`;
  throw new AppError("CONFLICT", message);
}

function refuseUnusablePlan(map: DataMap, plan: ErasurePlan): void {
  if (plan.system !== map.system) {
    throw new AppError(
      "CONFLICT",
      `The plan is for ${plan.system}, not for ${map.system}. Choose the right plan.`,
    );
  }
  if (plan.blocked.length > 0) {
    const sentences = plan.blocked.map(({ sentence }) => sentence.en).join(" ");
    throw new AppError("CONFLICT", `The plan is blocked. ${sentences}`);
  }
  if (planDigest(plan) !== plan.digest) {
    throw new AppError("CONFLICT", "The plan is not the one that its digest belongs to. Make a new plan.");
  }
}

/** Locks what will be changed, and with it keeps new rows from referring to it. Rows kept by rule need no lock. */
async function lockRows(trx: Knex.Transaction, search: Search, name: string): Promise<void> {
  const collection = findCollection(search.map, name);
  if (!collection || collection.erase.action === "keep") return;
  await runFragment(
    trx,
    joinFragments([
      fragment("select count(*) from (select 1 from"),
      tableAs(search.map.schema, collection.table, "t0"),
      fragment("where"),
      selectionOf(search, name),
      fragment('for update of "t0") as locked'),
    ]),
  );
}

function findChangedStep(
  approved: readonly ErasureStep[],
  found: readonly ErasureStep[],
): string | undefined {
  const names = [...new Set([...found, ...approved].map(({ collection }) => collection))];
  const stepOf = (steps: readonly ErasureStep[], name: string): string =>
    digestOf(steps.filter(({ collection }) => collection === name));
  return names.find((name) => stepOf(approved, name) !== stepOf(found, name));
}
