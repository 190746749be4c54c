import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { ExtendDeadlineInput } from "../../generated/schema.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { setDeadlineDays, setExtension } from "../data-request-store.ts";
import { deadlineOf } from "./deadline-of-request.ts";
import { extensionLetter } from "./extension-letter.ts";
import { extendInput } from "../inputs.ts";
import { extensionPlace } from "./read-extension.ts";

/**
 * Extends the deadline: once, until the last minute of the first month in Copenhagen, and with the reasons the citizen
 * is told (Art. 12(3)). It is counted from receipt, so at most three months; a refusal keeps its day (Art. 12(4)).
 */
export async function extendDeadline(ctx: Context, input: ExtendDeadlineInput): Promise<Changed> {
  const actor = authorize(ctx, "deadline:extend");
  const { reason, explanation, ...seen } = parseInput(extendInput, input);
  return changeDataRequest(ctx, actor, "EXTEND_DEADLINE", seen, async (tx, request) => {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const now = ctx.clock();
    const extended = await setExtension(tx, request, {
      extendedAt: now,
      extendedBy: actor.personId ?? "",
      extensionReason: reason,
      sealedExtension: seal(key, extensionPlace(request.id), explanation),
    });
    const deadline = deadlineOf(ctx, extended, now);
    await queueLetter(tx, ctx, { request, ...extensionLetter(ctx, request, { reason, explanation }) });
    return {
      dataRequest: await setDeadlineDays(tx, extended, deadline),
      event: {
        kind: "data_request.deadline_extended",
        subject: request.id,
        reason,
        dueOn: deadline.dueOn,
      },
    };
  });
}
