import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { DecideDataRequestInput } from "../../generated/schema.ts";
import { decisionFields } from "../../letters/decision-fields.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { carryOutDecision } from "./carry-out-decision.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import type { GivenDecision } from "./given-decision.ts";
import { decideInput } from "../inputs.ts";
import { prepareDecision } from "./prepare-decision.ts";
import { considerationsPlace } from "./read-decisions.ts";
import { setDecision } from "../rights/right-store.ts";

/**
 * Answers the request, right by right (Art. 12(3), 12(4)). The outcome must agree with what was
 * prepared, and whoever prepared the case may not decide it. The letter goes in the same transaction.
 */
export async function decideDataRequest(ctx: Context, input: DecideDataRequestInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:decide");
  const { decisions, letterNote, ...seen } = parseInput(decideInput, input);
  return changeDataRequest(ctx, actor, "DECIDE", seen, async (tx, request) => {
    const reasoned = await prepareDecision(ctx, tx, actor, request, decisions as GivenDecision[]);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    for (const { right, outcome, erasureGround, reasons, considerations } of reasoned) {
      const place = considerationsPlace(request.id, right);
      await setDecision(tx, request.id, {
        ...{ right, outcome, erasureGround, reasons },
        sealedConsiderations: considerations ? seal(key, place, considerations) : null,
        decidedBy: actor.personId ?? "",
        decidedAt: ctx.clock(),
      });
    }
    await queueLetter(tx, ctx, { request, letter: "DECISION", fields: decisionFields(reasoned, letterNote) });
    return {
      dataRequest: await carryOutDecision(ctx, tx, request, reasoned),
      event: {
        kind: "data_request.decided",
        subject: request.id,
        decisions: reasoned.map(({ right, outcome, reasons }) => ({
          right,
          outcome,
          grounds: [...new Set(reasons.map(({ ground }) => ground))].sort(),
        })),
      },
    };
  });
}
