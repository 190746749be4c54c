import { authorize } from "../../access.ts";
import { saveProgress, transact } from "../../audit/transact.ts";
import { listHandTasks } from "../../by-hand/hand-task-store.ts";
import { openHandTask } from "../../by-hand/open-hand-task.ts";
import { planByHand } from "../../by-hand/plan-by-hand.ts";
import type { Context } from "../../context.ts";
import { lockDataRequest, setDataRequestState } from "../../requests/data-request-store.ts";
import { deleteDecision } from "../../requests/rights/right-store.ts";
import { seal } from "../../vault/seal.ts";
import { beginErasure, voidErasure } from "./begin-erasure.ts";
import { certifyErasure } from "./certify-erasure.ts";
import {
  failAttempts,
  findPhases,
  insertAttempt,
  insertStatement,
  setCommitted,
  setJournalled,
  settleAttempts,
} from "./erasure-attempt-store.ts";
import { mergeJournals, type ErasureJournal } from "./erasure-journal.ts";
import { permitErasure, type ErasurePermit } from "./erasure-permit.ts";
import { findPlan, saveJournal, setPlanState, type StoredPlan } from "./erasure-plan-store.ts";
import type { ErasureSession } from "./erasure-session.ts";
import { findErasureWork, journalPlace, openJournal, SUPERSEDED, type ErasureWork } from "./erasure-work.ts";
import { faultOf, isPassing } from "../fault.ts";
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
    return await certifyErasure(ctx, work, await wholeJournal(ctx, work.stored, work.key, result.journal));
  } catch (error) {
    if (error === SUPERSEDED) return true;
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

type Executed = { journal: ErasureJournal } | { changed: string };

async function execute(ctx: Context, work: ErasureWork): Promise<Executed> {
  const { id } = work.stored;
  // From here on a predecessor that is not dead after all cannot commit what it has not yet asked for.
  await saveProgress(ctx, async (tx) => failAttempts(tx, id, { fault: "INTERNAL", at: ctx.clock() }));
  const done = await findDoneJournal(ctx, work);
  if (done) return { journal: done };
  await refuseRestricted(ctx, ctx.db, work.request, work.stored);
  const permit = await permitErasure(ctx.db, work.request.cprIndex, ctx.clock());
  await beginErasure(ctx, work, permit);
  const result = await work.source.withSession(async ({ erasure }) => {
    if (!erasure) throw new Error(`nothing can be erased in ${work.stored.system}`);
    return executeIn(ctx, work, permit, erasure);
  });
  if ("journal" in result) return result;
  await saveProgress(ctx, async (tx) => failAttempts(tx, id, { fault: "CHANGED", at: ctx.clock() }));
  // What a predecessor had asked for may have come to its end only now, and be the very change that was found.
  const late = await findDoneJournal(ctx, work);
  return late ? { journal: late } : result;
}

async function executeIn(
  ctx: Context,
  { stored, plan, key, person }: ErasureWork,
  permit: ErasurePermit,
  erasure: ErasureSession,
): Promise<Executed> {
  const attempt = await saveProgress(ctx, async (tx) => insertAttempt(tx, stored.id, ctx.clock()));
  let position = 0;
  const result = await erasure.execute(person, permit, plan, {
    onStatement: async (statement) => {
      position += 1;
      await saveProgress(ctx, async (tx) => insertStatement(tx, attempt, position, statement, ctx.clock()));
    },
    beforeCommit: async (journal) => {
      const sealed = seal(key, journalPlace(stored.id), JSON.stringify(journal));
      await saveProgress(ctx, async (tx) => {
        if (!(await setJournalled(tx, attempt, ctx.clock()))) throw SUPERSEDED;
        await saveJournal(tx, stored.id, sealed);
      });
    },
  });
  if (result.outcome !== "ERASED") return { changed: result.collection };
  await saveProgress(ctx, async (tx) => setCommitted(tx, attempt, ctx.clock()));
  return { journal: result.journal };
}

/** The journal of an earlier attempt that had committed in the source, whether or not anybody heard of it. */
async function findDoneJournal(
  ctx: Context,
  { stored: { id }, source, key, person }: ErasureWork,
): Promise<ErasureJournal | undefined> {
  const stored = await findPlan(ctx.db, id);
  const journal = stored && openJournal(key, stored);
  if (!journal) return undefined;
  const phases = await findPhases(ctx.db, [id]);
  // Whatever is there now, it was erased: reading it again tells.
  if (stored.state === "NOT_COMPLETE" || phases.get(id) === "AFTER") return journal;
  const state = await source.withSession(async ({ erasure }) => erasure?.journalState(person, journal));
  if (!state) throw new Error(`nothing can be erased in ${stored.system}`);
  await saveProgress(ctx, async (tx) => settleAttempts(tx, id, state));
  return state === "DONE" ? journal : undefined;
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

/**
 * Keeps why it failed, and says whether the queue is to try again. Once the system has been asked it always is: to look
 * whether it has erased, and to read it again. Not where it says that it erased something else; that is for a person.
 */
async function keepFailure(ctx: Context, { stored, request }: ErasureWork, error: unknown): Promise<boolean> {
  const actor = authorize(ctx, "work:carryOut");
  const { fault: reason, details } = faultOf(error);
  const { id: plan, system } = stored;
  const { phase } = await transact(ctx, actor, async (tx) => {
    await failAttempts(tx, plan, { fault: reason, at: ctx.clock() });
    await setPlanState(tx, plan, stored.state, reason, details);
    const phases = await findPhases(tx, [plan]);
    return {
      value: { phase: phases.get(plan) },
      event: { kind: "erasure.failed", subject: request.id, plan, system, reason },
    };
  });
  const isAsked = phase === "ASKED" || phase === "AFTER";
  return isPassing(reason) || (isAsked && reason !== "ERASED_OTHERWISE");
}
