import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AskClarificationInput, AskIdentityInput, LetterPreview } from "../../generated/schema.ts";
import { previewLetter } from "../../letters/preview-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { stopsClockNow } from "./ask-question.ts";
import { findNext } from "../find-next.ts";
import { clarificationInput, identityQuestionInput } from "../inputs.ts";
import { questionLetter } from "./question-letter.ts";

/** The letter that would ask what the citizen wants (recital 63); refused where asking would be. */
export async function previewClarificationLetter(
  ctx: Context,
  input: AskClarificationInput,
): Promise<LetterPreview> {
  const actor = authorize(ctx, "question:ask");
  const { question, ...seen } = parseInput(clarificationInput, input);
  const request = await findNext(ctx, actor, "ASK_CLARIFICATION", seen);
  const asked = { reason: "CLARIFICATION" as const, question };
  return previewLetter(ctx, actor, request, questionLetter(asked, stopsClockNow(ctx, request)));
}

/** The letter that would ask who the citizen is (Art. 12(6)); refused where asking would be. */
export async function previewIdentityLetter(ctx: Context, input: AskIdentityInput): Promise<LetterPreview> {
  const actor = authorize(ctx, "question:ask");
  const { doubt, question, ...seen } = parseInput(identityQuestionInput, input);
  const request = await findNext(ctx, actor, "ASK_IDENTITY", seen);
  const asked = { reason: "IDENTITY" as const, doubt, question };
  return previewLetter(ctx, actor, request, questionLetter(asked, stopsClockNow(ctx, request)));
}
