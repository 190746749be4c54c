import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AskClarificationInput } from "../../generated/schema.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { askQuestion } from "./ask-question.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { clarificationInput } from "../inputs.ts";
import { questionLetter } from "./question-letter.ts";

/** Staff ask what the citizen wants (recital 63); one such question waits at a time. */
export async function askClarification(ctx: Context, input: AskClarificationInput): Promise<Changed> {
  const actor = authorize(ctx, "question:ask");
  const { question: text, ...seen } = parseInput(clarificationInput, input);
  return changeDataRequest(ctx, actor, "ASK_CLARIFICATION", seen, async (tx, request) => {
    const reason = "CLARIFICATION" as const;
    const { dataRequest, question, stopsClock } = await askQuestion(ctx, tx, actor, request, {
      reason,
      text,
    });
    await queueLetter(tx, ctx, { request, ...questionLetter({ reason, question: text }, stopsClock) });
    const event = { kind: "data_request.question_asked" as const, subject: request.id };
    return { dataRequest, event: { ...event, question, reason, stopsClock } };
  });
}
