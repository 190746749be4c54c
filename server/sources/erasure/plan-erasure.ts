import { randomUUID } from "node:crypto";
import { authorize } from "../../access.ts";
import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { PlanErasureInput } from "../../generated/schema.ts";
import { addJob } from "../../jobs/add-job.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../../requests/data-request-store.ts";
import { insertPlan, listPlans, setPlansReplaced, type StoredPlan } from "./erasure-plan-store.ts";
import { isPassing } from "../fault.ts";

type Wanted = { system: string; follows: string | null };

/**
 * Has every system planned for erasure that is not erased from yet. Nothing changes there; what is kept, and why, is the
 * plan's to say (Art. 17). Once the erasure is under way, only what was left behind can be planned anew.
 */
export async function planErasure(ctx: Context, input: PlanErasureInput): Promise<Changed> {
  const actor = authorize(ctx, "erasure:plan");
  const shared = input.sharedRecords ?? null;
  return changeDataRequest(ctx, actor, "PLAN_ERASURE", input, async (tx, request) => {
    const wanted = await wantedSystems(ctx, tx, request);
    const planned = wanted.map((one) => ({ ...one, id: randomUUID() }));
    const systems = planned.map(({ system }) => system);
    await setPlansReplaced(tx, request.id, systems);
    for (const plan of planned) {
      const by = { dataRequestId: request.id, plannedBy: actor.personId ?? "", createdAt: ctx.clock() };
      await insertPlan(tx, { ...plan, ...by, shared });
      await addJob(tx, { name: "plan_erasure", payload: { planId: plan.id } });
    }
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "erasure.planning_started",
        subject: request.id,
        plans: planned.map(({ id }) => id),
        systems,
      },
    };
  });
}

async function wantedSystems(ctx: Context, tx: Tx, request: DataRequest): Promise<Wanted[]> {
  const plans = await listPlans(tx, request.id);
  const left = plans.filter(isLeft);
  if (request.state === "FULFILLING") {
    if (left.length === 0)
      throw new AppError("INVALID_TRANSITION", "Nothing was left behind that could be planned anew.");
    return left.map(({ id, system }) => ({ system, follows: id }));
  }
  const complete = plans.filter(({ state }) => state === "COMPLETE").map(({ system }) => system);
  return [...ctx.sources.keys()]
    .sort()
    .filter((system) => !complete.includes(system))
    .map((system) => ({ system, follows: left.find((plan) => plan.system === system)?.id ?? null }));
}

/** Something was left behind, or it stopped in a way that does not pass by itself. */
function isLeft({ state, lastError }: StoredPlan): boolean {
  return state === "NOT_COMPLETE" || (state === "APPROVED" && lastError !== null && !isPassing(lastError));
}
