import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import { planByHand } from "../../by-hand/plan-by-hand.ts";
import type { Context } from "../../context.ts";
import {
  findDataRequest,
  lockDataRequest,
  setDataRequestState,
  type DataRequest,
} from "../../requests/data-request-store.ts";
import { standingOf } from "../../requests/queue/standing.ts";
import { canStep } from "../../requests/workflow.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { discoverPerson } from "../collection/discover-person.ts";
import { searchedPerson } from "../collection/identities.ts";
import { permitErasure } from "./erasure-permit.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import {
  findPlan,
  listPlans,
  setPlanned,
  setPlanState,
  type DryRun,
  type StoredPlan,
} from "./erasure-plan-store.ts";
import { faultError, faultOf, isPassing } from "../fault.ts";
import { planAndTry } from "./plan-and-try.ts";

/** Plans the erasure in one system and freezes it with counts and digests. The last system planned opens the review. */
export async function planSystemErasure(ctx: Context, { planId }: { planId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const stored = await findPlan(ctx.db, planId);
  const request = stored && (await findDataRequest(ctx.db, stored.dataRequestId));
  if (!stored || !request || !["PLANNING", "FAILED"].includes(stored.state)) return;
  if (!canStep("ERASURE_PLANNED", standingOf(ctx, request), actor.role)) return;
  const planned = await readPlan(ctx, stored, request);
  if (!planned) return;
  const { plan, dryRun } = planned;
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    await setPlanned(tx, stored.id, plan, dryRun, ctx.clock());
    const plans = await listPlans(tx, request.id);
    if (
      locked?.state === "OPEN" &&
      !locked.rights.includes("ACCESS") &&
      plans.every(({ state }) => state === "READY")
    ) {
      await setDataRequestState(tx, locked, { state: "REVIEW" });
    }
    return {
      value: {},
      event: {
        kind: "erasure.planned",
        subject: request.id,
        plan: stored.id,
        system: stored.system,
        digest: plan.digest,
        ...plan.totals,
      },
    };
  });
}

/** The plan, or none when a person must act first; what may pass by itself is thrown, for the queue to try again. */
async function readPlan(
  ctx: Context,
  stored: StoredPlan,
  request: DataRequest,
): Promise<{ plan: ErasurePlan; dryRun: DryRun | null } | undefined> {
  const actor = authorize(ctx, "work:carryOut");
  try {
    const source = ctx.sources.get(stored.system);
    if (!source) throw new Error(`the system ${stored.system} is no longer configured`);
    const byHand = async () => {
      const permit = await permitErasure(ctx.db, request.cprIndex, ctx.clock());
      return { plan: planByHand(source.map, permit, stored.shared), dryRun: null };
    };
    if (!source.capabilities.canErase && source.byHand?.erase) return await byHand();
    const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
    return await source.withSession(async (session) => {
      // A department's system says itself, when it is asked, that it cannot.
      if (!session.erasure && source.byHand?.erase) return byHand();
      if (!session.erasure)
        throw faultError("READ_ONLY", "CONFLICT", `Nothing can be erased in ${stored.system}.`);
      const known = await searchedPerson(ctx.db, ctx.vault, key, request, stored.system);
      const person = await discoverPerson(ctx, session, key, request, stored.system, known);
      return planAndTry(ctx, session.erasure, person, request.cprIndex, stored.shared);
    });
  } catch (error) {
    const { fault: reason, details } = faultOf(error);
    await transact(ctx, actor, async (tx) => {
      await setPlanState(tx, stored.id, "FAILED", reason, details);
      const { system } = stored;
      return {
        value: {},
        event: { kind: "erasure.planning_failed", subject: request.id, plan: stored.id, system, reason },
      };
    });
    if (isPassing(reason)) throw error;
    return undefined;
  }
}
