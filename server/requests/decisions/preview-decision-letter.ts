import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { DecideDataRequestInput, LetterPreview } from "../../generated/schema.ts";
import { decisionFields } from "../../letters/decision-fields.ts";
import { previewLetter } from "../../letters/preview-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { findNext } from "../find-next.ts";
import type { GivenDecision } from "./given-decision.ts";
import { decideInput } from "../inputs.ts";
import { prepareDecision } from "./prepare-decision.ts";

/** The letter a decision would be sent as, read before it is made (Art. 12(1), 12(4)); refused where the decision would be. */
export async function previewDecisionLetter(
  ctx: Context,
  input: DecideDataRequestInput,
): Promise<LetterPreview> {
  const actor = authorize(ctx, "dataRequest:decide");
  const { decisions, letterNote, ...seen } = parseInput(decideInput, input);
  const request = await findNext(ctx, actor, "DECIDE", seen);
  const reasoned = await prepareDecision(ctx, ctx.db, actor, request, decisions as GivenDecision[]);
  const fields = decisionFields(reasoned, letterNote);
  return previewLetter(ctx, actor, request, { letter: "DECISION", fields });
}
