import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../../audit/transact.ts";
import type { ErasurePlanState, KeptLookOutcome } from "../../generated/schema.ts";
import type { Certificate } from "./certificate.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";

/** A plan to erase in one system, from planning to certificate. */
export type StoredPlan = {
  id: string;
  dataRequestId: string;
  system: string;
  state: ErasurePlanState;
  plan: ErasurePlan | null;
  digest: string | null;
  plannedBy: string;
  plannedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  sealedJournal: Buffer | null;
  executedAt: Date | null;
  certificate: Certificate | null;
  lastError: string | null;
  /** What exactly stands in the way: names of tables and columns, never a value. */
  errorDetails: string[];
  /** What a person said becomes of records that only an address leads to. */
  shared: "ERASE" | "KEEP" | null;
  /** The plan whose residue or kept records this one is about. */
  follows: string | null;
  dryRun: DryRun | null;
  /** The day on which what it kept is looked at again; null when nothing is, or a later plan answers for it. */
  lookAgainOn: string | null;
  lookedAgainAt: Date | null;
  lookOutcome: KeptLookOutcome | null;
};

/** How trying the plan in the system itself went, before anybody approved it. */
export type DryRun = { at: string; outcome: "ERASED" | "CHANGED" | "REFUSED"; details: readonly string[] };

const COLUMNS = {
  id: "erasure_plans.id",
  dataRequestId: "erasure_plans.data_request_id",
  system: "erasure_plans.system",
  state: "erasure_plans.state",
  plan: "erasure_plans.plan",
  digest: "erasure_plans.digest",
  plannedBy: "erasure_plans.planned_by",
  plannedAt: "erasure_plans.planned_at",
  approvedBy: "erasure_plans.approved_by",
  approvedAt: "erasure_plans.approved_at",
  sealedJournal: "erasure_plans.sealed_journal",
  executedAt: "erasure_plans.executed_at",
  certificate: "erasure_plans.certificate",
  lastError: "erasure_plans.last_error",
  errorDetails: "erasure_plans.error_details",
  shared: "erasure_plans.shared",
  follows: "erasure_plans.follows",
  dryRun: "erasure_plans.dry_run",
  lookAgainOn: "erasure_plans.look_again_on",
  lookedAgainAt: "erasure_plans.looked_again_at",
  lookOutcome: "erasure_plans.look_outcome",
};

/** Finds one plan. */
export async function findPlan(db: Knex, id: string): Promise<StoredPlan | undefined> {
  return db("erasure_plans").select(COLUMNS).where({ id }).first();
}

/** The plans of a request that count: those not replaced by newer ones, by system. */
export async function listPlans(db: Knex, dataRequestId: string): Promise<StoredPlan[]> {
  return db("erasure_plans")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .whereNot("erasure_plans.state", "REPLACED")
    .orderBy("erasure_plans.system");
}

/** The erasures of a request that were carried out, those among them that a later plan has replaced too. */
export async function listExecutedPlans(db: Knex, dataRequestId: string): Promise<StoredPlan[]> {
  return db("erasure_plans")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .whereNotNull("erasure_plans.executed_at")
    .orderBy(["erasure_plans.executed_at", "erasure_plans.id"]);
}

/** Begins a plan; the older ones of the request are replaced. */
export async function insertPlan(
  tx: Tx,
  plan: Pick<StoredPlan, "id" | "dataRequestId" | "system" | "plannedBy" | "shared" | "follows"> & {
    createdAt: Date;
  },
): Promise<void> {
  await tx("erasure_plans").insert({
    id: plan.id,
    data_request_id: plan.dataRequestId,
    system: plan.system,
    state: "PLANNING",
    planned_by: plan.plannedBy,
    shared: plan.shared,
    follows: plan.follows,
    created_at: plan.createdAt,
  });
}

/** Puts older plans of some systems aside; they stay readable in the log. What is complete stays as it is. */
export async function setPlansReplaced(
  tx: Tx,
  dataRequestId: string,
  systems: readonly string[],
): Promise<void> {
  await tx("erasure_plans")
    .where({ data_request_id: dataRequestId })
    .whereIn("erasure_plans.system", systems)
    .whereNot("erasure_plans.state", "COMPLETE")
    .update({ state: "REPLACED" });
}

/** Keeps what was planned. */
export async function setPlanned(
  tx: Tx,
  id: string,
  plan: ErasurePlan,
  dryRun: DryRun | null,
  at: Date,
): Promise<void> {
  await tx("erasure_plans")
    .where({ id })
    .update({
      state: "READY",
      plan: JSON.stringify(plan),
      digest: plan.digest,
      dry_run: dryRun && JSON.stringify(dryRun),
      planned_at: at,
      last_error: null,
      error_details: "[]",
    });
}

/** Marks that a plan failed or stopped, with a code and what exactly stands in the way. */
export async function setPlanState(
  tx: Tx,
  id: string,
  state: ErasurePlanState,
  lastError: string | null,
  details: readonly string[] = [],
): Promise<void> {
  await tx("erasure_plans")
    .where({ id })
    .update({ state, last_error: lastError, error_details: JSON.stringify(details) });
}

/** Keeps the second person's approval. */
export async function setApproved(
  tx: Tx,
  id: string,
  { by, at, persons }: { by: string; at: Date; persons: number },
): Promise<void> {
  await tx("erasure_plans")
    .where({ id })
    .update({ state: "APPROVED", approved_by: by, approved_at: at, persons });
}

/** Keeps, before the source commits, what is about to be gone, so that a crash can be recognised. */
export async function saveJournal(tx: ProgressTx, id: string, sealedJournal: Buffer): Promise<void> {
  await tx("erasure_plans").where({ id }).update({ sealed_journal: sealedJournal });
}

/** Keeps the certificate. A complete erasure needs its journal no longer; an incomplete one does. */
export async function setExecuted(tx: Tx, id: string, certificate: Certificate): Promise<void> {
  const change = {
    state: certificate.complete ? "COMPLETE" : "NOT_COMPLETE",
    certificate: JSON.stringify(certificate),
    executed_at: certificate.executedAt,
    last_error: null,
  };
  await tx("erasure_plans")
    .where({ id })
    .update(certificate.complete ? { ...change, sealed_journal: null } : change);
}
