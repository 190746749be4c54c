import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { Right } from "../../generated/schema.ts";
import { makeCopyAfterLetter } from "../../package/make-copy.ts";
import { openNotices } from "../../recipients/open-notices.ts";
import { setDataRequestState, type DataRequest } from "../data-request-store.ts";
import type { ReasonedDecision } from "./decision-rules.ts";
import { listObjections, setObjectionAnswer } from "../rights/objection-store.ts";
import {
  listRestrictions,
  setRestrictionInForce,
  setRestrictionRefused,
} from "../restriction/restriction-store.ts";
import { listRequestRights, setFulfilled } from "../rights/right-store.ts";
import { insertRightTask } from "../rights/right-task-store.ts";
import { isRightDone } from "../rights/settle-right.ts";
import { startCorrections } from "../rights/start-corrections.ts";
import { systemsWith } from "../rights/systems-with.ts";

/**
 * What follows from the answer: a copy is made, points are corrected, processing is restricted or stops, and an
 * erasure waits for its second person. What needs no work is done at once; a request without work left is closed.
 */
export async function carryOutDecision(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  decisions: readonly ReasonedDecision[],
): Promise<DataRequest> {
  for (const decision of decisions) await carryOut(ctx, tx, request, decision);
  for (const { right } of decisions) {
    if (!(await isRightDone(tx, request.id, right))) continue;
    await openNotices(ctx, tx, request, right);
    await setFulfilled(tx, request.id, right, ctx.clock());
  }
  const rights = await listRequestRights(tx, request.id);
  const open = rights.filter(({ fulfilledAt }) => fulfilledAt === null).map(({ right }) => right);
  if (open.length === 0) {
    const isRefused = rights.every(({ outcome }) => outcome === "REFUSED");
    const state = isRefused ? "REFUSED" : "CLOSED";
    return setDataRequestState(tx, request, { state, closedAt: ctx.clock() });
  }
  const state = open.every((right) => right === "ERASURE") ? "DECIDED" : "FULFILLING";
  return setDataRequestState(tx, request, { state });
}

async function carryOut(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  decision: ReasonedDecision,
): Promise<void> {
  const isGiven = decision.outcome !== "REFUSED";
  const begin: Readonly<Record<Right, () => Promise<void>>> = {
    // One copy serves access and portability.
    ACCESS: async () => (isGiven ? makeCopyAfterLetter(tx, request.id) : undefined),
    PORTABILITY: async () => (isGiven ? makeCopyAfterLetter(tx, request.id) : undefined),
    ERASURE: async () => undefined,
    RECTIFICATION: async () => (isGiven ? startCorrections(ctx, tx, request) : undefined),
    RESTRICTION: async () => restrict(ctx, tx, request, decision.activities),
    OBJECTION: async () => answerObjections(ctx, tx, request, decision),
  };
  await begin[decision.right]();
}

async function restrict(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  activities: readonly string[],
): Promise<void> {
  for (const { id, state, ...asked } of await listRestrictions(tx, request.id)) {
    if (state !== "ASKED") continue;
    const granted = asked.activities.filter((key) => activities.includes(key));
    if (granted.length === 0) {
      await setRestrictionRefused(tx, id);
      continue;
    }
    await setRestrictionInForce(tx, id, granted, ctx.clock());
    for (const system of systemsWith(ctx.sources, granted)) {
      await insertRightTask(tx, {
        ...{ dataRequestId: request.id, system, activities: granted, createdAt: ctx.clock() },
        right: "RESTRICTION",
        kind: "RESTRICT",
      });
    }
  }
}

/** Direct marketing stops whatever the answer to the rest; its task was made when the objection came. */
async function answerObjections(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  { outcome, activities, reasons }: ReasonedDecision,
): Promise<void> {
  const ground = reasons[0]?.ground ?? null;
  const upheld: string[] = [];
  for (const { id, activity } of await listObjections(tx, request.id)) {
    const isUpheld = activity === null ? outcome !== "REFUSED" : activities.includes(activity);
    if (isUpheld && activity) upheld.push(activity);
    await setObjectionAnswer(
      tx,
      id,
      isUpheld ? { state: "UPHELD", ground: null } : { state: "REJECTED", ground },
    );
  }
  if (upheld.length === 0) return;
  for (const system of systemsWith(ctx.sources, upheld)) {
    await insertRightTask(tx, {
      ...{ dataRequestId: request.id, system, activities: upheld, createdAt: ctx.clock() },
      right: "OBJECTION",
      kind: "STOP",
    });
  }
}
