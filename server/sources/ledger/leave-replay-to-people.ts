import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import { planByHand } from "../../by-hand/plan-by-hand.ts";
import type { Context } from "../../context.ts";
import { lockDataRequest } from "../../requests/data-request-store.ts";
import { permitErasure } from "../erasure/erasure-permit.ts";
import { findPlan, listPlans } from "../erasure/erasure-plan-store.ts";
import { followPlan } from "../kept/follow-plan.ts";
import type { LedgerEntry } from "./ledger-store.ts";
import type { Source } from "../source.ts";

/**
 * After a restore, plans anew what people had erased by hand: a DPO approves it, and it is then their task again. It hangs
 * on the case, so a case that is open, forgotten or planned again already gets none; the command tells of it all the same.
 */
export async function leaveReplayToPeople(
  ctx: Pick<Context, "db" | "clock" | "actor">,
  { map, byHand }: Source,
  line: LedgerEntry,
): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const before = await findPlan(ctx.db, line.planId);
  if (!byHand?.erase || !before || !(await canFollow(ctx, before))) return;
  const cprIndex = line.identifiers.find(({ kind }) => kind === "cpr")?.hash ?? null;
  const plan = planByHand(map, await permitErasure(ctx.db, cprIndex, ctx.clock()), before.shared);
  await transact(ctx, actor, async (tx) => {
    const request = await lockDataRequest(tx, before.dataRequestId);
    if (!request) throw new Error("the case is gone");
    const next = await followPlan(tx, request, before, { plan, dryRun: null, at: ctx.clock() });
    const said = { plan: before.id, system: before.system, ledger: line.id, next };
    return { value: {}, event: { kind: "erasure.left_to_people", subject: request.id, ...said } };
  });
}

type Before = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** The case is closed and still there, and nobody has planned this erasure anew. */
async function canFollow({ db }: Pick<Context, "db">, before: Before): Promise<boolean> {
  const found = await db("data_requests")
    .where({ id: before.dataRequestId, state: "CLOSED" })
    .whereNull("data_requests.forgotten_at")
    .first("data_requests.id");
  if (!found) return false;
  return (await listPlans(db, before.dataRequestId)).every(({ follows }) => follows !== before.id);
}
