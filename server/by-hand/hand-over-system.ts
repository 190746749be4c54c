import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { HandOverSystemInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState } from "../requests/data-request-store.ts";
import { findRun } from "../sources/collection/find-run.ts";
import { setRunByHand } from "../sources/collection/source-run-store.ts";
import { openHandTask } from "./open-hand-task.ts";

const handOverInput = z.object({
  id: z.string(),
  version: z.int(),
  system: text(100),
  reason: text(2_000),
});

/**
 * Has people look a system through that cannot be reached, for this request. What was read of it is forgotten, so that
 * nothing half-read is taken for the whole.
 */
export async function handOverSystem(ctx: Context, input: HandOverSystemInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:collect");
  const { system, reason, ...seen } = parseInput(handOverInput, input);
  return changeDataRequest(ctx, actor, "HAND_OVER_SYSTEM", seen, async (tx, request) => {
    const run = await findRun(tx, request.id, system);
    if (run.leftOutAt || (run.state !== "RETRYING" && run.state !== "STOPPED"))
      throw new AppError("INVALID_TRANSITION", "Only a system that has failed can be handed over to people.");
    await setRunByHand(tx, run.id);
    const by = { openedBy: actor.personId ?? "", reason };
    const task = await openHandTask(ctx, tx, request, { system, work: "COLLECT", ...by });
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "hand_task.opened",
        subject: request.id,
        ...{ task, system, work: "COLLECT", handedOver: true },
      },
    };
  });
}
