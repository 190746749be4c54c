import { z } from "zod";
import { authorize } from "../../access.ts";
import { cancelHandTasks } from "../../by-hand/hand-task-store.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { LeaveOutSystemInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState } from "../../requests/data-request-store.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { findRun } from "./find-run.ts";
import { setRunLeftOut } from "./source-run-store.ts";

const leaveOutInput = z.object({
  id: z.string(),
  version: z.int(),
  system: text(100),
  reason: text(2_000),
});

/**
 * Decides to answer without a system that cannot be read. The citizen is told which and why, in the answer and in
 * the report; the answer is then partly granted at most.
 */
export async function leaveOutSystem(ctx: Context, input: LeaveOutSystemInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:collect");
  const { system, reason, ...seen } = parseInput(leaveOutInput, input);
  return changeDataRequest(ctx, actor, "LEAVE_OUT_SYSTEM", seen, async (tx, request) => {
    const run = await findRun(tx, request.id, system);
    if (run.leftOutAt || !["RETRYING", "STOPPED", "BY_HAND"].includes(run.state))
      throw new AppError(
        "INVALID_TRANSITION",
        "Only a system that has failed, or that people have not looked through yet, can be left out.",
      );
    await cancelHandTasks(tx, request.id, system);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const by = { at: ctx.clock(), by: actor.personId ?? "", reason };
    const isLast = await setRunLeftOut(tx, key, run, by);
    return {
      dataRequest: await setDataRequestState(tx, request, { state: isLast ? "REVIEW" : request.state }),
      event: { kind: "collection.system_left_out", subject: request.id, system, attempts: run.attempts },
    };
  });
}
