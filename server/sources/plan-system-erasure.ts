import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import {
  findDataRequest,
  lockDataRequest,
  setDataRequestState,
  type DataRequest,
} from "../requests/data-request-store.ts";
import { readSubject } from "../requests/subject.ts";
import { canStep } from "../requests/transitions.ts";
import { planErasure as planRows, type ErasurePlan } from "./erasure-plan.ts";
import { findPlan, listPlans, setPlanned, setPlanState, type StoredPlan } from "./erasure-plan-store.ts";
import { failureCode } from "./failure-code.ts";
import { identitiesOf } from "./identities.ts";

/** Plans the erasure in one system and freezes it with counts and digests. The last system planned opens the review. */
export async function planSystemErasure(ctx: Context, { planId }: { planId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const stored = await findPlan(ctx.db, planId);
  const request = stored && (await findDataRequest(ctx.db, stored.dataRequestId));
  if (!stored || !request || !["PLANNING", "FAILED"].includes(stored.state)) return;
  if (!canStep("ERASURE_PLANNED", request, actor.role)) return;
  const plan = await readPlan(ctx, stored, request);
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    await setPlanned(tx, stored.id, plan, ctx.clock());
    const plans = await listPlans(tx, request.id);
    if (
      locked?.state === "OPEN" &&
      !locked.rights.includes("ACCESS") &&
      plans.every(({ state }) => state === "READY")
    ) {
      await setDataRequestState(tx, locked, { state: "REVIEW" });
    }
    const { erased, anonymised, kept } = totalsOf(plan);
    return {
      value: {},
      event: {
        kind: "erasure.planned",
        subject: request.id,
        plan: stored.id,
        system: stored.system,
        digest: plan.digest,
        erased,
        anonymised,
        kept,
      },
    };
  });
}

async function readPlan(ctx: Context, stored: StoredPlan, request: DataRequest): Promise<ErasurePlan> {
  const actor = authorize(ctx, "work:carryOut");
  try {
    const source = ctx.sources.get(stored.system);
    if (!source) throw new Error(`the system ${stored.system} is no longer configured`);
    const identities = identitiesOf(await readSubject(ctx.db, ctx.vault, request));
    return await source.withConnection(async (connection) => planRows(connection, source.map, identities));
  } catch (error) {
    const reason = failureCode(error);
    await transact(ctx, actor, async (tx) => {
      await setPlanState(tx, stored.id, "FAILED", reason);
      const { system } = stored;
      return {
        value: {},
        event: { kind: "erasure.planning_failed", subject: request.id, plan: stored.id, system, reason },
      };
    });
    throw error;
  }
}

/** What a plan comes to. */
export function totalsOf(plan: ErasurePlan): { erased: number; anonymised: number; kept: number } {
  const sum = (action: string) =>
    plan.steps.filter((step) => step.action === action).reduce((total, step) => total + step.count, 0);
  const kept = plan.steps.flatMap((step) => step.kept).reduce((total, { count }) => total + count, 0);
  return { erased: sum("delete"), anonymised: sum("anonymise"), kept };
}
