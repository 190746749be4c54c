import { isAllowed } from "../access.ts";
import type { Context } from "../context.ts";
import type {
  ErasureAction,
  ErasureCertificate,
  ErasurePlan as PlanView,
  ErasureStep,
} from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { certificateHash, type Certificate } from "./certificate.ts";
import { findCollection, type DataMap } from "./data-map-schema.ts";
import { listPlans, type StoredPlan } from "./erasure-plan-store.ts";
import { faultText } from "./fault-texts.ts";

const ACTIONS: Readonly<Record<string, ErasureAction>> = {
  delete: "DELETE",
  anonymise: "ANONYMISE",
  keep: "KEEP",
};

/** The plans of a request as staff and the citizen may see them: counts, reasons, hashes. */
export async function readPlans(ctx: Context, request: DataRequest): Promise<PlanView[]> {
  const plans = await listPlans(ctx.db, request.id);
  const isStaff = isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
  return plans.map((plan) => ({
    ...present(plan, ctx.sources.get(plan.system)?.map),
    plannedBy: isStaff ? plan.plannedBy : null,
  }));
}

function present(stored: StoredPlan, map: DataMap | undefined): Omit<PlanView, "plannedBy"> {
  return {
    id: stored.id,
    system: stored.system,
    title: map?.title ?? { da: stored.system, en: stored.system },
    state: stored.state,
    digest: stored.digest,
    steps: (stored.plan?.steps ?? []).map((step): ErasureStep => ({
      collection: step.collection,
      title: titleOf(map, step.collection),
      action: ACTIONS[step.action] ?? "KEEP",
      count: step.count,
      digest: step.digest,
      kept: step.kept.map(({ count, ground, provision, reason, until, reference }) => ({
        ...{ count, ground, provision, text: reason, until, legalReferenceKey: reference },
      })),
    })),
    blocked: (stored.plan?.blocked ?? []).map(({ sentence }) => sentence),
    lastError: faultText(stored.lastError),
    plannedAt: stored.plannedAt,
    approvedAt: stored.approvedAt,
    certificate: stored.certificate && presentCertificate(stored.certificate, map),
  };
}

function presentCertificate(certificate: Certificate, map: DataMap | undefined): ErasureCertificate {
  return {
    executedAt: new Date(certificate.executedAt),
    verifiedAt: new Date(certificate.verifiedAt),
    complete: certificate.complete,
    collections: certificate.collections.map((one) => ({ ...one, title: titleOf(map, one.collection) })),
    sha256: certificateHash(certificate),
  };
}

function titleOf(map: DataMap | undefined, name: string): { da: string; en: string } {
  return (map && findCollection(map, name)?.title) ?? { da: name, en: name };
}
