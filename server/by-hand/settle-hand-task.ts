import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { findDataRequest, setDataRequestState, type DataRequest } from "../requests/data-request-store.ts";
import type { Certificate } from "../sources/erasure/certificate.ts";
import { fulfilWhenAllComplete } from "../sources/erasure/certify-erasure.ts";
import { findPlan, setExecuted } from "../sources/erasure/erasure-plan-store.ts";
import { followKept } from "../sources/kept/follow-kept.ts";
import { listSourceRuns, setRunFinished } from "../sources/collection/source-run-store.ts";
import { findHandTask } from "./find-hand-task.ts";
import type { HandTask } from "./hand-task-store.ts";

/** What follows when work by hand is done: the system counts as looked through, or as erased from. */
export async function settleHandTask(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  taskId: string,
): Promise<DataRequest> {
  const task = await findHandTask(tx, request, taskId);
  return task.work === "COLLECT"
    ? settleCollecting(ctx, tx, request, task)
    : settleErasing(ctx, tx, request, task);
}

async function settleCollecting(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  { system, outcome }: HandTask,
): Promise<DataRequest> {
  const run = (await listSourceRuns(tx, request.id)).find((one) => one.system === system);
  if (!run) throw new Error(`the reading of ${system} is gone`);
  const state = outcome === "DATA" ? "COLLECTED" : "NO_DATA";
  const isLast = await setRunFinished(tx, run, state, ctx.clock());
  if (!isLast || request.state !== "COLLECTING") return request;
  return setDataRequestState(tx, request, { state: "REVIEW" });
}

/** The certificate says by whom it was confirmed, in time and number of people, and counts nothing that nobody counted. */
async function settleErasing(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  task: HandTask,
): Promise<DataRequest> {
  const plan = task.planId ? await findPlan(tx, task.planId) : undefined;
  if (!plan || !task.reportedAt || !task.checkedAt) throw new Error("an erasure by hand is not whole");
  const certificate: Certificate = {
    planId: plan.id,
    planDigest: plan.digest ?? "",
    system: task.system,
    executedAt: task.reportedAt.toISOString(),
    verifiedAt: null,
    complete: true,
    collections: [],
    byHand: {
      reportedAt: task.reportedAt.toISOString(),
      checkedAt: task.checkedAt.toISOString(),
      nothingThere: task.outcome === "NOTHING_THERE",
    },
  };
  await setExecuted(tx, plan.id, certificate);
  await followKept(ctx, tx, request, plan, certificate);
  if (request.state !== "FULFILLING") return request;
  await fulfilWhenAllComplete(ctx, tx, request);
  return (await findDataRequest(tx, request.id)) ?? request;
}
