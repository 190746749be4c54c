import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { ApproveErasureInput } from "../../generated/schema.ts";
import { addJob } from "../../jobs/add-job.ts";
import { findPackageOf } from "../../package/package-store.ts";
import { changeDataRequest, isUuid, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../../requests/data-request-store.ts";
import { personsFor } from "../../requests/decisions/safeguard-rules.ts";
import { listRequestRights } from "../../requests/rights/right-store.ts";
import { refuseUnread } from "../../requests/unread-messages.ts";
import type { Tx } from "../../audit/transact.ts";
import { findPlan, setApproved } from "./erasure-plan-store.ts";
import { refuseRestricted } from "./refuse-restricted.ts";

/** The second person's yes to exactly the plan that was seen. Whoever planned it may not give it, unless one person has been made enough. */
export async function approveErasure(
  ctx: Context,
  { planId, digest, version }: ApproveErasureInput,
): Promise<Changed> {
  const actor = authorize(ctx, "erasure:approve");
  const plan = isUuid(planId) ? await findPlan(ctx.db, planId) : undefined;
  if (!plan) throw new AppError("NOT_FOUND", "There is no such plan.");
  return changeDataRequest(
    ctx,
    actor,
    "APPROVE_ERASURE",
    { id: plan.dataRequestId, version },
    async (tx, request) => {
      const current = await findPlan(tx, planId);
      if (!current || current.state !== "READY")
        throw new AppError("INVALID_TRANSITION", "This plan does not wait for approval.");
      const persons = await personsFor(tx, "ERASURE", ctx.clock());
      if (current.plannedBy === actor.personId && persons > 1) {
        throw new AppError("FORBIDDEN", "You planned this erasure. Another person must approve it.");
      }
      if (current.digest !== digest)
        throw new AppError("CONFLICT", "The plan is not the one you saw. Read it again.");
      if (current.plan?.blocked.length)
        throw new AppError("INVALID_TRANSITION", "The plan is blocked; see why in the plan.");
      if (request.state === "CLOSED" && !current.follows)
        throw new AppError("INVALID_TRANSITION", "The case is closed.");
      await refuseUnread(tx, request.id);
      await refuseRestricted(ctx, tx, request, current);
      await refuseBeforeAnswer(tx, request);
      await setApproved(tx, planId, { by: actor.personId ?? "", at: ctx.clock(), persons });
      await addJob(tx, { name: "execute_erasure", payload: { planId } });
      const { system, plannedBy: planner } = current;
      // A closed case stays closed when what was kept is erased at last.
      const state = request.state === "CLOSED" ? "CLOSED" : "FULFILLING";
      return {
        dataRequest: await setDataRequestState(tx, request, { state }),
        event: { kind: "erasure.approved", subject: request.id, plan: planId, system, digest, planner },
      };
    },
  );
}

/** Erasure follows a decision; and where a copy was asked for too, the citizen has it first. */
async function refuseBeforeAnswer(tx: Tx, request: DataRequest): Promise<void> {
  const rights = await listRequestRights(tx, request.id);
  const erasure = rights.find(({ right }) => right === "ERASURE");
  if (!erasure?.outcome || erasure.outcome === "REFUSED") {
    throw new AppError("INVALID_TRANSITION", "Decide the erasure before it is approved.");
  }
  const access = rights.find(({ right }) => right === "ACCESS");
  if (!access || access.outcome === "REFUSED") return;
  const copy = await findPackageOf(tx, request.id);
  if (copy?.state === "READY" && copy.timesFetched === 0) {
    throw new AppError(
      "INVALID_TRANSITION",
      "The citizen has not fetched her copy yet. Wait until she has, or until it expires.",
    );
  }
  if (copy?.state !== "READY" && copy?.state !== "REMOVED") {
    throw new AppError(
      "INVALID_TRANSITION",
      "The citizen's copy is still being made. Approve the erasure after that.",
    );
  }
}
