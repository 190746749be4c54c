import { randomUUID } from "node:crypto";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { DataRequestVersionInput } from "../generated/schema.ts";
import { addJob } from "../jobs/add-job.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState } from "../requests/data-request-store.ts";
import { insertPlan, setPlansReplaced } from "./erasure-plan-store.ts";

/** Has every system planned for erasure. Nothing changes there; what is kept, and why, is the plan's to say (Art. 17). */
export async function planErasure(ctx: Context, input: DataRequestVersionInput): Promise<Changed> {
  const actor = authorize(ctx, "erasure:plan");
  const planned = [...ctx.sources.keys()].sort().map((system) => ({ id: randomUUID(), system }));
  return changeDataRequest(ctx, actor, "PLAN_ERASURE", input, async (tx, request) => {
    await setPlansReplaced(tx, request.id);
    for (const plan of planned) {
      const by = { dataRequestId: request.id, plannedBy: actor.personId ?? "", createdAt: ctx.clock() };
      await insertPlan(tx, { ...plan, ...by });
      await addJob(tx, { name: "plan_erasure", payload: { planId: plan.id } });
    }
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "erasure.planning_started",
        subject: request.id,
        plans: planned.map(({ id }) => id),
        systems: planned.map(({ system }) => system),
      },
    };
  });
}
