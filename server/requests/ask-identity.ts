import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AskIdentityInput } from "../generated/schema.ts";
import type { LetterFields } from "../letters/letter-fields.ts";
import { queueLetter } from "../letters/queue-letter.ts";
import { parseInput } from "../platform/parse-input.ts";
import { textOfAtLeast } from "../platform/text.ts";
import { askQuestion } from "./ask-question.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";

const askInput = z.object({
  id: z.string(),
  version: z.int(),
  doubt: textOfAtLeast(10, 2_000),
  question: textOfAtLeast(10, 2_000),
});

/** How somebody may prove who she is; whichever suits her. */
const WAYS: LetterFields<"IDENTITY_NEEDED">["ways"] = ["MITID", "IN_PERSON", "DOCUMENT"];

/**
 * Staff ask for more to know who the person is, and say what makes it doubtful. Where MitID or a check has proven it,
 * the workflow refuses: without reasonable doubt nobody may be asked (Art. 12(6)).
 */
export async function askIdentity(ctx: Context, input: AskIdentityInput): Promise<Changed> {
  const actor = authorize(ctx, "question:ask");
  const { doubt, question: wanted, ...seen } = parseInput(askInput, input);
  return changeDataRequest(ctx, actor, "ASK_IDENTITY", seen, async (tx, request) => {
    const reason = "IDENTITY" as const;
    const text = `${doubt}\n\n${wanted}`;
    const { dataRequest, question, stopsClock } = await askQuestion(ctx, tx, actor, request, {
      reason,
      text,
    });
    const fields = { why: doubt, ways: WAYS, pausesDeadline: stopsClock, note: wanted };
    await queueLetter(tx, ctx, { request, letter: "IDENTITY_NEEDED", fields });
    const event = { kind: "data_request.question_asked" as const, subject: request.id };
    return { dataRequest, event: { ...event, question, reason, stopsClock } };
  });
}
