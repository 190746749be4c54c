import type { Context } from "../../context.ts";
import { permitErasure } from "./erasure-permit.ts";
import { planDigest, type ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { DryRun } from "./erasure-plan-store.ts";
import type { ErasureSession } from "./erasure-session.ts";
import { faultOf, isPassing } from "../fault.ts";
import type { SearchedPerson } from "../source.ts";

/**
 * Plans an erasure under the legal holds of today and, where the system lets us, does it there and takes it back. A plan
 * that the system's own triggers, cascades or rules do not allow is blocked before anybody approves it.
 */
export async function planAndTry(
  ctx: Pick<Context, "db" | "clock">,
  erasure: ErasureSession,
  person: SearchedPerson,
  cprIndex: string | null,
  shared: ErasurePlan["shared"],
): Promise<{ plan: ErasurePlan; dryRun: DryRun | null }> {
  const permit = await permitErasure(ctx.db, cprIndex, ctx.clock());
  const plan = await erasure.plan(person, permit, shared);
  const { erased, anonymised } = plan.totals;
  if (!erasure.dryRun || plan.blocked.length > 0 || erased + anonymised === 0) return { plan, dryRun: null };
  const at = ctx.clock().toISOString();
  try {
    const outcome = await erasure.dryRun(person, permit, plan);
    return { plan, dryRun: { at, outcome, details: [] } };
  } catch (error) {
    const { fault, details } = faultOf(error);
    if (isPassing(fault)) throw error;
    return { plan: blockedBy(plan, details), dryRun: { at, outcome: "REFUSED", details } };
  }
}

function blockedBy(plan: ErasurePlan, details: readonly string[]): ErasurePlan {
  const sentence = {
    da: `Systemet tillader ikke sletningen. Den blev prøvet og taget tilbage. ${details.join(" ")}`.trim(),
    en: `The system does not allow the erasure. It was tried and taken back. ${details.join(" ")}`.trim(),
  };
  const blocked = { ...plan, blocked: [...plan.blocked, { collection: "", sentence }] };
  return { ...blocked, digest: planDigest(blocked) };
}
