import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AskIdentityInput } from "../../generated/schema.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { askQuestion } from "../questions/ask-question.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { identityQuestionInput } from "../inputs.ts";
import { questionLetter } from "../questions/question-letter.ts";

/**
 * Staff ask for more to know who the person is, and say what makes it doubtful. Where MitID or a check has proven it,
 * the workflow refuses: without reasonable doubt nobody may be asked (Art. 12(6)).
 */
export async function askIdentity(ctx: Context, input: AskIdentityInput): Promise<Changed> {
  const actor = authorize(ctx, "question:ask");
  const { doubt, question: wanted, ...seen } = parseInput(identityQuestionInput, input);
  return changeDataRequest(ctx, actor, "ASK_IDENTITY", seen, async (tx, request) => {
    const reason = "IDENTITY" as const;
    const text = `${doubt}\n\n${wanted}`;
    const { dataRequest, question, stopsClock } = await askQuestion(ctx, tx, actor, request, {
      reason,
      text,
    });
    await queueLetter(tx, ctx, {
      request,
      ...questionLetter({ reason, doubt, question: wanted }, stopsClock),
    });
    const event = { kind: "data_request.question_asked" as const, subject: request.id };
    return { dataRequest, event: { ...event, question, reason, stopsClock } };
  });
}
