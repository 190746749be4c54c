import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { CompleteTaskInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { setDataRequestState } from "../data-request-store.ts";
import { setPointDone } from "./rectification-store.ts";
import { listRightTasks, setTaskDone } from "./right-task-store.ts";
import { settleRight } from "./settle-right.ts";
import { wrongField } from "../../platform/wrong-field.ts";

const taskInput = z.object({
  id: z.string(),
  version: z.int(),
  taskId: z.string(),
  note: text(1_000),
});

/** A person confirms what was done in a system by hand. The last piece of work carries the right out. */
export async function completeTask(ctx: Context, input: CompleteTaskInput): Promise<Changed> {
  const actor = authorize(ctx, "rightTask:complete");
  const { taskId, note, ...seen } = parseInput(taskInput, input);
  return changeDataRequest(ctx, actor, "COMPLETE_TASK", seen, async (tx, request) => {
    const task = (await listRightTasks(tx, request.id)).find(({ id }) => id === taskId);
    if (!task) {
      throw wrongField("taskId", "There is no such task on this request.");
    }
    if (task.doneAt) throw new AppError("INVALID_TRANSITION", "This task has been confirmed already.");
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    await setTaskDone(tx, key, task.id, { by: actor.personId ?? "", at: ctx.clock(), note });
    if (task.pointId) await setPointDone(tx, task.pointId, ctx.clock());
    const { right, kind: work, system } = task;
    const touched = await setDataRequestState(tx, request, { state: request.state });
    return {
      dataRequest: await settleRight(ctx, tx, touched, right),
      event: { kind: "right_task.completed", subject: request.id, task: task.id, right, work, system },
    };
  });
}
