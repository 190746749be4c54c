import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import { transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { cursorShapes } from "../../platform/page.ts";
import {
  lockOpenAmendmentTask,
  setAmendmentOutcome,
  type AmendmentOutcome,
  type AmendmentTask,
} from "./amendment-store.ts";

/** Keeps what the DPO made of an act that has changed. Errors: NOT_FOUND. */
export async function resolveAmendmentTask(
  ctx: Context,
  { id, outcome }: { id: string; outcome: AmendmentOutcome },
): Promise<{ task: AmendmentTask; receipt: Receipt }> {
  const actor = authorize(ctx, "amendment:resolve");
  return transact(ctx, actor, async (tx) => {
    const open = cursorShapes.uuid.test(id) ? await lockOpenAmendmentTask(tx, id) : undefined;
    if (!open) throw new AppError("NOT_FOUND", "There is no such open task.");
    const resolvedAt = ctx.clock();
    await setAmendmentOutcome(tx, id, { outcome, resolvedAt, resolvedBy: actor.personId });
    return {
      value: { task: { ...open, outcome, resolvedAt } },
      event: { kind: "framework.amendment_resolved", subject: null, task: id, outcome },
    };
  });
}
