import { authorize } from "../../access.ts";
import { saveProgressAtOnce, transact } from "../../audit/transact.ts";
import { openHandTask } from "../../by-hand/open-hand-task.ts";
import type { Context } from "../../context.ts";
import { addJob } from "../../jobs/add-job.ts";
import { findDataRequest, lockDataRequest, setDataRequestState } from "../../requests/data-request-store.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { faultError, faultOf, isPassing } from "../fault.ts";
import { countFindings } from "./finding-store.ts";
import { searchedPerson } from "./identities.ts";
import { basisOf, readSystem, type Attempt } from "./read-system.ts";
import {
  findSourceRun,
  markRunStarted,
  setRunByHand,
  setRunFailed,
  setRunFinished,
  setRunWaiting,
} from "./source-run-store.ts";

/**
 * Reads one system through for one request. A system that cannot be reached is tried again; one that needs a
 * person's decision or a repaired map stops and says why. Either stays an open task: none is skipped (Art. 15(3)).
 */
export async function collectSystem(ctx: Context, { sourceRunId }: { sourceRunId: string }): Promise<void> {
  const at = await begin(ctx, sourceRunId);
  if (!at) return;
  try {
    const reading = await readSystem(ctx, at);
    if (reading !== "SUPERSEDED") await finish(ctx, at, reading.basis);
  } catch (error) {
    const isAgain = await keepFailure(ctx, at, error);
    if (isAgain) throw error;
  }
}

async function begin(ctx: Context, sourceRunId: string): Promise<Attempt | undefined> {
  authorize(ctx, "work:carryOut");
  const run = await findSourceRun(ctx.db, sourceRunId);
  const request = run && (await findDataRequest(ctx.db, run.dataRequestId));
  const isOver =
    !run || run.leftOutAt !== null || ["COLLECTED", "NO_DATA", "STOPPED", "BY_HAND"].includes(run.state);
  if (isOver || request?.state !== "COLLECTING") return undefined;
  const source = ctx.sources.get(run.system);
  if (source && !source.capabilities.canCollect) {
    await leaveToPeople(ctx, run);
    return undefined;
  }
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const attempt = await saveProgressAtOnce(ctx, async (tx) => markRunStarted(tx, run.id, ctx.clock()));
  if (source) return { run, attempt, request, source, key };
  const message = `The system ${run.system} is no longer described. Put its data map back.`;
  await keepFailure(ctx, { run, attempt, request }, faultError("REFUSED", "CONFLICT", message, [message]));
  return undefined;
}

/** A system that only people can look through becomes their task. */
async function leaveToPeople(ctx: Context, { id, system, dataRequestId }: Attempt["run"]): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  await transact(ctx, actor, async (tx) => {
    const request = await lockDataRequest(tx, dataRequestId);
    if (!request) throw new Error(`the request of the run ${id} is gone`);
    await setRunByHand(tx, id);
    const task = await openHandTask(ctx, tx, request, { system, work: "COLLECT" });
    const said = { task, system, work: "COLLECT", handedOver: false };
    return { value: {}, event: { kind: "hand_task.opened", subject: request.id, ...said } };
  });
}

/** Keeps why an attempt failed, and says whether the queue is to try again. */
async function keepFailure(
  ctx: Context,
  { run, attempt, request }: Pick<Attempt, "run" | "attempt" | "request">,
  error: unknown,
): Promise<boolean> {
  const actor = authorize(ctx, "work:carryOut");
  const { fault, details } = faultOf(error);
  const state = isPassing(fault) ? "RETRYING" : "STOPPED";
  await transact(ctx, actor, async (tx) => {
    await setRunFailed(tx, { id: run.id, attempt }, { state, fault, details });
    const { system } = run;
    return {
      value: {},
      event: { kind: "collection.system_failed", subject: request.id, system, attempt, reason: fault },
    };
  });
  return state === "RETRYING";
}

/** A system read while others told more of who she is, and that finds people by it, is read once more. */
async function finish(ctx: Context, { run, request, source, key }: Attempt, basis: string): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const counts = await countFindings(ctx.db, run.id);
  const rows = counts.reduce((sum, { count }) => sum + count, 0);
  const underReview = counts.reduce((sum, { undecided }) => sum + undecided, 0);
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    const person = await searchedPerson(tx, ctx.vault, key, request, run.system);
    const isCurrent = basisOf(key, source, person) === basis;
    const event = {
      kind: "collection.system_finished" as const,
      subject: request.id,
      system: run.system,
      ...{ rows, underReview, collections: counts.length },
    };
    if (!isCurrent) {
      await setRunWaiting(tx, run.id);
      await addJob(tx, { name: "collect_system", payload: { sourceRunId: run.id } });
      return { value: {}, event };
    }
    const isLast = await setRunFinished(tx, run, rows > 0 ? "COLLECTED" : "NO_DATA", ctx.clock());
    if (isLast && locked?.state === "COLLECTING") await setDataRequestState(tx, locked, { state: "REVIEW" });
    return { value: {}, event };
  });
}
