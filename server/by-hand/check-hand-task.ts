import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { CheckHandTaskInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { findHandTask } from "./find-hand-task.ts";
import { setHandTaskChecked } from "./hand-task-store.ts";
import { settleHandTask } from "./settle-hand-task.ts";

const checkInput = z
  .object({
    id: z.string(),
    version: z.int(),
    taskId: z.string(),
    agreed: z.boolean(),
    remark: text(1_000).nullish(),
  })
  .refine(({ agreed, remark }) => agreed || remark, {
    path: ["remark"],
    message: "Write what is missing, so that it can be done.",
  });

/** A second person's look at work by hand. Nobody confirms what they reported themselves (Art. 5(2), 32(4)). */
export async function checkHandTask(ctx: Context, input: CheckHandTaskInput): Promise<Changed> {
  const actor = authorize(ctx, "handTask:check");
  const { taskId, agreed, remark, ...seen } = parseInput(checkInput, input);
  return changeDataRequest(ctx, actor, "CHECK_HAND_TASK", seen, async (tx, request) => {
    const task = await findHandTask(tx, request, taskId);
    if (task.state !== "REPORTED")
      throw new AppError("INVALID_TRANSITION", "This work does not wait for a second look.");
    if (task.reportedBy === actor.personId)
      throw new AppError("FORBIDDEN", "You reported this work. Another person must look at it.");
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const by = { by: actor.personId ?? "", at: ctx.clock() };
    await setHandTaskChecked(tx, key, task.id, { agreed, remark: remark ?? null, ...by });
    const touched = await setDataRequestState(tx, request, { state: request.state });
    const { system, work } = task;
    return {
      dataRequest: agreed ? await settleHandTask(ctx, tx, touched, task.id) : touched,
      event: { kind: "hand_task.checked", subject: request.id, task: task.id, system, work, agreed },
    };
  });
}
