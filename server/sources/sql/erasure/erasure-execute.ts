import { randomBytes } from "node:crypto";
import type { Knex } from "knex";
import { AppError } from "../../../errors.ts";
import { findCollection } from "../../map/data-map-schema.ts";
import type { Identity } from "../../map/identity-kinds.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";
import { digestOf } from "../../digest.ts";
import { changeRows, type ErasureStatement } from "./erasure-change-rows.ts";
import { dialectOf } from "../dialect-of.ts";
import type { ErasureJournal } from "../../erasure/erasure-journal.ts";
import type { ErasurePermit } from "../../erasure/erasure-permit.ts";
import { planDigest, type ErasurePlan } from "./erasure-plan.ts";
import { isReadBackDone, refuseMissingKept } from "./erasure-read-back.ts";
import { surveyCollections, type ErasureStep } from "./erasure-survey.ts";
import { faultError } from "../../fault.ts";
import { searchFor, selectionOf, type Search } from "../selection.ts";
import { isConcurrentChange, withSource } from "../sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "../sql-fragment.ts";
import { changeSource, trySource } from "../sql-transaction.ts";

/** Either the plan was carried out, or the data are no longer what was approved and nothing was changed. */
export type ErasureOutcome =
  { outcome: "ERASED"; journal: ErasureJournal } | { outcome: "CHANGED"; collection: string };

/** What the caller does while an erasure goes on. Neither is part of the source's transaction. */
export type ErasureHooks = {
  /** Told each statement as it has changed its rows; what it tells counts once the source has committed. */
  onStatement?: (statement: ErasureStatement) => Promise<void>;
  /** Given the journal before the source commits, so that a crash can be recognised. */
  beforeCommit?: (journal: ErasureJournal) => Promise<void>;
};

/** Which of several people, beside the hooks. */
export type ErasureOptions = ErasureHooks & { accepted?: readonly string[] | undefined };

/**
 * Carries out exactly the approved plan, in one transaction: all of it or nothing (Art. 17). The rows are locked
 * and read again first; if a count, a reason or any content differs from the plan, nothing is changed.
 */
export async function executeErasure(
  permit: ErasurePermit,
  db: Knex,
  map: SqlMap,
  identities: readonly Identity[],
  plan: ErasurePlan,
  { beforeCommit, onStatement, accepted }: ErasureOptions = {},
): Promise<ErasureOutcome> {
  refuseUnusablePlan(map, plan);
  const { holds, today } = permit;
  const search = searchFor(map, identities, { holds, today, shared: plan.shared, accepted });
  const guarded = guardHooks({ beforeCommit, onStatement });
  return carryOut(search, plan, guarded, (work) => changeSource(db, permit, work));
}

/**
 * Does all of an erasure in the system itself and takes it back: whether its triggers, cascades and rights allow
 * exactly the plan is known before anybody approves it. Rows are locked meanwhile.
 */
export async function tryErasure(
  permit: ErasurePermit,
  db: Knex,
  map: SqlMap,
  identities: readonly Identity[],
  plan: ErasurePlan,
  { accepted }: Pick<ErasureOptions, "accepted"> = {},
): Promise<ErasureOutcome["outcome"]> {
  refuseUnusablePlan(map, plan);
  const { holds, today } = permit;
  const search = searchFor(map, identities, { holds, today, shared: plan.shared, accepted });
  const { outcome } = await carryOut(search, plan, guardHooks({}), (work) => trySource(db, work));
  return outcome;
}

async function carryOut(
  search: Search,
  plan: ErasurePlan,
  hooks: GuardedHooks,
  within: (work: (trx: Knex.Transaction) => Promise<ErasureOutcome>) => Promise<ErasureOutcome>,
): Promise<ErasureOutcome> {
  const progress = { collection: search.graph.parentsFirst[0] ?? "" };
  const at = (collection: string): string => (progress.collection = collection);
  return withSource(search.map.system, async () => {
    try {
      return await within((trx) => execute(trx, search, plan, at, hooks));
    } catch (error) {
      // Somebody changed a row between our first look and our lock: not what was approved.
      if (hooks.failures.length === 0 && isConcurrentChange(error)) {
        return { outcome: "CHANGED" as const, collection: progress.collection };
      }
      throw error;
    }
  }).catch((error: unknown) => {
    throw hooks.failures.length > 0 ? hooks.failures[0] : error;
  });
}

type GuardedHooks = {
  onStatement: (statement: ErasureStatement) => Promise<void>;
  beforeCommit: (journal: ErasureJournal) => Promise<void>;
  failures: unknown[];
};

type GivenHooks = { [Hook in keyof ErasureHooks]: ErasureHooks[Hook] | undefined };

/** What the caller's own work throws is not an error of the source, and leaves as it came. */
function guardHooks({ beforeCommit, onStatement }: GivenHooks): GuardedHooks {
  const failures: unknown[] = [];
  const guard =
    <T>(hook: ((told: T) => Promise<void>) | undefined) =>
    async (told: T): Promise<void> => {
      try {
        await hook?.(told);
      } catch (error) {
        failures.push(error);
        throw error;
      }
    };
  return { onStatement: guard(onStatement), beforeCommit: guard(beforeCommit), failures };
}

async function execute(
  trx: Knex.Transaction,
  search: Search,
  plan: ErasurePlan,
  at: (collection: string) => string,
  { beforeCommit, onStatement }: GuardedHooks,
): Promise<ErasureOutcome> {
  const { map, graph } = search;
  for (const name of graph.parentsFirst) await lockRows(trx, search, at(name));
  const surveys = await surveyCollections(trx, search, { listRows: true, onCollection: at });
  const steps = surveys.map(({ step }) => step);
  const changed = findChangedStep(plan.steps, steps);
  if (changed !== undefined) return { outcome: "CHANGED", collection: changed };
  const journal = { system: map.system, entries: surveys.map(({ entry }) => entry) };
  const watch = await dialectOf(map).watch(trx, map);
  const witnesses = { onStatement, watch, salt: randomBytes(32).toString("hex") };
  for (const entry of journal.entries)
    await changeRows(trx, map, { ...entry, collection: at(entry.collection) }, witnesses);
  await watch.finish(steps);
  await checkBeforeCommit(trx, map, journal);
  await beforeCommit(journal);
  return { outcome: "ERASED", journal };
}

/** What had to go is gone, and what had to stay is there, before anything is final. */
async function checkBeforeCommit(trx: Knex.Transaction, map: SqlMap, journal: ErasureJournal): Promise<void> {
  await refuseMissingKept(trx, map, journal);
  if (await isReadBackDone(trx, map, journal)) return;
  const message = `After erasing in ${map.system}, rows were still there or not anonymised. Nothing was changed. Look for a trigger of the system that puts them back.`;
  throw faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
}

/** Refuses a plan that is of another system, blocked, or not the one that was approved. */
export function refuseUnusablePlan(map: Pick<SqlMap, "system">, plan: ErasurePlan): void {
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
    dialectOf(search.map).countLocked(
      joinFragments([
        tableAs(search.map.schema, collection.table, "t0"),
        fragment("where"),
        selectionOf(search, name),
      ]),
    ),
  );
}

/** The first collection of which something else was found than was approved. */
export function findChangedStep(
  approved: readonly ErasureStep[],
  found: readonly ErasureStep[],
): string | undefined {
  const names = [...new Set([...found, ...approved].map(({ collection }) => collection))];
  const stepOf = (steps: readonly ErasureStep[], name: string): string =>
    digestOf(steps.filter(({ collection }) => collection === name));
  return names.find((name) => stepOf(approved, name) !== stepOf(found, name));
}
