import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AskClarificationInput } from "../generated/schema.ts";
import { queueLetter } from "../letters/queue-letter.ts";
import { parseInput } from "../platform/parse-input.ts";
import { textOfAtLeast } from "../platform/text.ts";
import { askQuestion } from "./ask-question.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";

const askInput = z.object({ id: z.string(), version: z.int(), question: textOfAtLeast(10, 2_000) });

/** Staff ask what the citizen wants (recital 63); one such question waits at a time. */
export async function askClarification(ctx: Context, input: AskClarificationInput): Promise<Changed> {
  const actor = authorize(ctx, "question:ask");
  const { question: text, ...seen } = parseInput(askInput, input);
  return changeDataRequest(ctx, actor, "ASK_CLARIFICATION", seen, async (tx, request) => {
    const reason = "CLARIFICATION" as const;
    const { dataRequest, question, stopsClock } = await askQuestion(ctx, tx, actor, request, {
      reason,
      text,
    });
    const fields = { question: text, pausesDeadline: stopsClock };
    await queueLetter(tx, ctx, { request, letter: "CLARIFICATION", fields });
    const event = { kind: "data_request.question_asked" as const, subject: request.id };
    return { dataRequest, event: { ...event, question, reason, stopsClock } };
  });
}
