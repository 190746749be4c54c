import { authorize } from "../access.ts";
import { saveProgress, transact } from "../audit/transact.ts";
import { listHandTasks } from "../by-hand/hand-task-store.ts";
import { openHandTask } from "../by-hand/open-hand-task.ts";
import { planByHand } from "../by-hand/plan-by-hand.ts";
import type { Context } from "../context.ts";
import { lockDataRequest, setDataRequestState } from "../requests/data-request-store.ts";
import { deleteDecision } from "../requests/right-store.ts";
import { seal } from "../vault/seal.ts";
import { beginErasure, voidErasure } from "./begin-erasure.ts";
import { certifyErasure } from "./certify-erasure.ts";
import { endAttempt, insertAttempt, insertStatement } from "./erasure-attempt-store.ts";
import { mergeJournals, type ErasureJournal } from "./erasure-journal.ts";
import { permitErasure, type ErasurePermit } from "./erasure-permit.ts";
import { findPlan, saveJournal, setPlanState, type StoredPlan } from "./erasure-plan-store.ts";
import type { ErasureSession } from "./erasure-session.ts";
import { findErasureWork, journalPlace, openJournal, type ErasureWork } from "./erasure-work.ts";
import { faultOf, isPassing } from "./fault.ts";
import { refuseRestricted } from "./refuse-restricted.ts";

/**
 * Erases exactly what was approved, reads every collection again over a new connection, and keeps
 * the certificate. The ledger outside the database is written before anything is gone. Data that changed since the
 * approval stop it with nothing erased. After a crash the journal tells whether the source had committed, so that
 * nothing is done twice.
 */
export async function carryOutErasure(ctx: Context, { planId }: { planId: string }): Promise<void> {
  const work = await findErasureWork(ctx, planId);
  if (!work) return;
  const isSettled = await attempt(ctx, work);
  if (!isSettled) throw new Error("something is left; it is read again later");
}

async function attempt(ctx: Context, work: ErasureWork): Promise<boolean> {
  try {
    if (work.plan.byHand) {
      await leaveToPeople(ctx, work);
      return true;
    }
    const result = await execute(ctx, work);
    if ("changed" in result) {
      await stop(ctx, work, result.changed);
      return true;
    }
    const { stored, key } = work;
    await saveProgress(ctx, async (tx) => endAttempt(tx, stored.id, { ...COMMITTED, at: ctx.clock() }));
    return await certifyErasure(ctx, work, await wholeJournal(ctx, stored, key, result.journal));
  } catch (error) {
    const isAgain = await keepFailure(ctx, work, error);
    if (isAgain) throw error;
    return true;
  }
}

/**
 * People erase what no machine can. It has to be what was approved, under the legal holds of today; the ledger and the end
 * of our own copies come before it all the same.
 */
async function leaveToPeople(ctx: Context, work: ErasureWork): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const { stored, plan, request, source } = work;
  const { id: planId, system } = stored;
  const tasks = await listHandTasks(ctx.db, request.id);
  if (tasks.some((task) => task.planId === planId)) return;
  await refuseRestricted(ctx, ctx.db, request, stored);
  const permit = await permitErasure(ctx.db, request.cprIndex, ctx.clock());
  if (planByHand(source.map, permit, stored.shared).digest !== plan.digest) {
    await stop(ctx, work, plan.steps[0]?.collection ?? "");
    return;
  }
  await beginErasure(ctx, work, permit);
  await transact(ctx, actor, async (tx) => {
    const task = await openHandTask(ctx, tx, request, { system, work: "ERASE", planId });
    const said = { task, system, work: "ERASE", handedOver: false };
    return { value: {}, event: { kind: "hand_task.opened", subject: request.id, ...said } };
  });
}

const COMMITTED = { outcome: "COMMITTED", fault: null } as const;

async function execute(
  ctx: Context,
  work: ErasureWork,
): Promise<{ journal: ErasureJournal } | { changed: string }> {
  const done = await findDoneJournal(work);
  if (done) return { journal: done };
  await refuseRestricted(ctx, ctx.db, work.request, work.stored);
  const permit = await permitErasure(ctx.db, work.request.cprIndex, ctx.clock());
  await beginErasure(ctx, work, permit);
  return work.source.withSession(async ({ erasure }) => {
    if (!erasure) throw new Error(`nothing can be erased in ${work.stored.system}`);
    return executeIn(ctx, work, permit, erasure);
  });
}

async function executeIn(
  ctx: Context,
  { stored, plan, key, person }: ErasureWork,
  permit: ErasurePermit,
  erasure: ErasureSession,
): Promise<{ journal: ErasureJournal } | { changed: string }> {
  const attempt = await saveProgress(ctx, async (tx) => insertAttempt(tx, stored.id, ctx.clock()));
  let position = 0;
  const result = await erasure.execute(person, permit, plan, {
    onStatement: async (statement) => {
      position += 1;
      await saveProgress(ctx, async (tx) => insertStatement(tx, attempt, position, statement, ctx.clock()));
    },
    beforeCommit: async (journal) => {
      const sealed = seal(key, journalPlace(stored.id), JSON.stringify(journal));
      await saveProgress(ctx, async (tx) => saveJournal(tx, stored.id, sealed));
    },
  });
  return result.outcome === "ERASED" ? { journal: result.journal } : { changed: result.collection };
}

/** The journal of an earlier attempt that had committed in the source before the crash. */
async function findDoneJournal({
  stored,
  source,
  key,
  person,
}: ErasureWork): Promise<ErasureJournal | undefined> {
  const journal = openJournal(key, stored);
  if (!journal) return undefined;
  const state = await source.withSession(async ({ erasure }) => erasure?.journalState(person, journal));
  return state === "DONE" || stored.state === "NOT_COMPLETE" ? journal : undefined;
}

/** A plan made because an earlier one left something behind answers for what that one erased as well. */
async function wholeJournal(
  ctx: Context,
  stored: StoredPlan,
  key: Buffer,
  journal: ErasureJournal,
): Promise<ErasureJournal> {
  const before = stored.follows ? await findPlan(ctx.db, stored.follows) : undefined;
  const earlier = before && openJournal(key, before);
  if (!before || !earlier) return journal;
  return mergeJournals(await wholeJournal(ctx, before, key, earlier), journal);
}

/** The data are not what was approved: back to the review, for a new plan and a new decision. */
async function stop(ctx: Context, { stored, request }: ErasureWork, collection: string): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    await endAttempt(tx, stored.id, { outcome: "ROLLED_BACK", fault: "CHANGED", at: ctx.clock() });
    await voidErasure(ctx, tx, stored);
    await setPlanState(tx, stored.id, "CHANGED", "CHANGED");
    if (locked?.state === "FULFILLING") {
      await deleteDecision(tx, request.id, "ERASURE");
      await setDataRequestState(tx, locked, { state: "REVIEW" });
    }
    const { id: plan, system } = stored;
    return { value: {}, event: { kind: "erasure.stopped", subject: request.id, plan, system, collection } };
  });
}

/** Keeps why it failed, and says whether the queue is to try again. */
async function keepFailure(ctx: Context, { stored, request }: ErasureWork, error: unknown): Promise<boolean> {
  const actor = authorize(ctx, "work:carryOut");
  const { fault: reason } = faultOf(error);
  await transact(ctx, actor, async (tx) => {
    await endAttempt(tx, stored.id, { outcome: "ROLLED_BACK", fault: reason, at: ctx.clock() });
    await setPlanState(tx, stored.id, stored.state, reason);
    const { id: plan, system } = stored;
    return { value: {}, event: { kind: "erasure.failed", subject: request.id, plan, system, reason } };
  });
  return isPassing(reason);
}
