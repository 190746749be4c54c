import { isAllowed } from "../../access.ts";
import type { Context } from "../../context.ts";
import type {
  ErasureAction,
  ErasureCertificate,
  ErasureDryRun,
  ErasurePlan as PlanView,
  ErasureStep,
  Reason,
} from "../../generated/schema.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { certificateHash, type Certificate } from "./certificate.ts";
import { findCollection, type DataMap } from "../map/data-map-schema.ts";
import type { Remains } from "../map/erase-rules-schema.ts";
import { findPhases, listAttempts, type ErasurePhase } from "./erasure-attempt-store.ts";
import { listPlans, type StoredPlan } from "./erasure-plan-store.ts";
import { erasureFaultText } from "../fault-texts.ts";

const ACTIONS: Readonly<Record<string, ErasureAction>> = {
  delete: "DELETE",
  anonymise: "ANONYMISE",
  keep: "KEEP",
};

/** The plans of a request as staff and the citizen may see them: counts, reasons, hashes. */
export async function readPlans(ctx: Context, request: DataRequest): Promise<PlanView[]> {
  const plans = await listPlans(ctx.db, request.id);
  const ids = plans.map(({ id }) => id);
  const phases = await findPhases(ctx.db, ids);
  const isStaff = isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
  return Promise.all(
    plans.map(async (plan) => ({
      ...present(plan, phases.get(plan.id) ?? "BEFORE", ctx.sources.get(plan.system)?.map),
      ...(isStaff
        ? await presentForStaff(ctx, plan)
        : { plannedBy: null, dryRun: null, attempts: [], errorDetails: [] }),
    })),
  );
}

/** What is for those who look after the case and the system. */
type ForStaff = Pick<PlanView, "plannedBy" | "dryRun" | "attempts" | "errorDetails">;

async function presentForStaff(ctx: Context, plan: StoredPlan): Promise<ForStaff> {
  const { plannedBy, errorDetails } = plan;
  return { plannedBy, errorDetails, dryRun: presentDryRun(plan), attempts: await readAttempts(ctx, plan) };
}

function present(
  stored: StoredPlan,
  phase: ErasurePhase,
  map: DataMap | undefined,
): Omit<PlanView, keyof ForStaff> {
  return {
    id: stored.id,
    system: stored.system,
    title: map?.title ?? { da: stored.system, en: stored.system },
    state: stored.state,
    byHand: stored.plan?.byHand ?? false,
    digest: stored.digest,
    steps: (stored.plan?.steps ?? []).map((step): ErasureStep => ({
      collection: step.collection,
      title: titleOf(map, step.collection),
      action: ACTIONS[step.action] ?? "KEEP",
      count: step.count,
      digest: step.digest,
      kept: step.kept.map(reasonOf),
      remains: step.remains ? reasonOf({ ...step.remains, count: step.count }) : null,
    })),
    blocked: (stored.plan?.blocked ?? []).map(({ sentence }) => sentence),
    lastError: erasureFaultText(stored.lastError, phase),
    sharedRecords: stored.shared,
    follows: stored.follows,
    lookAgainOn: stored.lookAgainOn,
    lookedAgainAt: stored.lookedAgainAt,
    lookOutcome: stored.lookOutcome,
    plannedAt: stored.plannedAt,
    approvedAt: stored.approvedAt,
    certificate: stored.certificate && presentCertificate(stored.certificate, map),
  };
}

function presentDryRun({ dryRun }: StoredPlan): ErasureDryRun | null {
  return (
    dryRun && {
      ranAt: new Date(dryRun.at),
      allowed: dryRun.outcome === "ERASED",
      details: [...dryRun.details],
    }
  );
}

async function readAttempts(ctx: Context, { id }: StoredPlan): Promise<PlanView["attempts"]> {
  const attempts = await listAttempts(ctx.db, id);
  return attempts.map(({ number, startedAt, endedAt, outcome, fault, statements }) => ({
    ...{ number, startedAt, endedAt, statements },
    committed: outcome === "COMMITTED" ? true : outcome === "ROLLED_BACK" ? false : null,
    fault: erasureFaultText(fault, outcome === "UNKNOWN" ? "ASKED" : "BEFORE"),
  }));
}

function presentCertificate(certificate: Certificate, map: DataMap | undefined): ErasureCertificate {
  return {
    executedAt: new Date(certificate.executedAt),
    verifiedAt: certificate.verifiedAt === null ? null : new Date(certificate.verifiedAt),
    byHand: certificate.byHand
      ? {
          reportedAt: new Date(certificate.byHand.reportedAt),
          checkedAt: new Date(certificate.byHand.checkedAt),
          nothingThere: certificate.byHand.nothingThere,
        }
      : null,
    complete: certificate.complete,
    collections: certificate.collections.map((one) => ({
      ...one,
      title: titleOf(map, one.collection),
      reasons: one.reasons.map(reasonOf),
      remains: one.remains && reasonOf({ ...one.remains, count: one.anonymised }),
    })),
    sha256: certificateHash(certificate),
  };
}

/** A reason as the API tells it. */
export function reasonOf({
  count,
  ground,
  provision,
  reason,
  until,
  reference,
}: Remains & { count: number }): Reason {
  return { count, ground, provision, text: reason, until, legalReferenceKey: reference };
}

/** The name of a collection, or its key where the map no longer has it. */
export function titleOf(map: DataMap | undefined, name: string): { da: string; en: string } {
  return (map && findCollection(map, name)?.title) ?? { da: name, en: name };
}
