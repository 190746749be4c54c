import { randomUUID } from "node:crypto";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { TellDelayInput } from "../../generated/schema.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { bumpVersion } from "../data-request-store.ts";
import { deadlineOf } from "./deadline-of-request.ts";
import { insertDelay } from "./delay-store.ts";
import { delayLetter, givenDelay } from "./given-delay.ts";
import { delayPlace } from "./read-delay.ts";

/**
 * Tells the citizen that the answer is late, why, and by which day staff expect to give it (Art. 12(2)). The day is a
 * promise: it moves no deadline, and the request stays overdue by the law's own day (Art. 12(3)).
 */
export async function tellDelay(ctx: Context, input: TellDelayInput): Promise<Changed> {
  const actor = authorize(ctx, "delay:tell");
  const { expectedOn, explanation, ...seen } = givenDelay(ctx, input);
  return changeDataRequest(ctx, actor, "TELL_DELAY", seen, async (tx, request) => {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const id = randomUUID();
    await insertDelay(tx, {
      ...{ id, dataRequestId: request.id, expectedOn },
      toldAt: ctx.clock(),
      toldBy: actor.personId ?? "",
      sealedExplanation: seal(key, delayPlace(id), explanation),
    });
    await queueLetter(tx, ctx, { request, ...delayLetter(ctx, request, { explanation, expectedOn }) });
    const { dueOn } = deadlineOf(ctx, request, ctx.clock());
    return {
      dataRequest: await bumpVersion(tx, request),
      event: { kind: "data_request.delay_told", subject: request.id, dueOn, expectedOn },
    };
  });
}
