import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { AnswerQuestionInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { wrongField } from "../../platform/wrong-field.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { recount } from "./ask-question.ts";
import { changeDataRequest, isUuid, type Changed } from "../change-data-request.ts";
import { setNeedsReply } from "../queue/handling-store.ts";
import { listQuestions, setAnswer } from "./question-store.ts";
import { questionPlace } from "./read-questions.ts";

const answerInput = z.object({
  id: z.string(),
  version: z.int(),
  questionId: z.string(),
  answer: text(4_000),
  answeredAt: z.date().nullish(),
});

/**
 * The citizen answers, or staff record an answer that came another way with the day it reached them. The clock runs
 * again from that day, whether the answer suffices or not; if it does not, staff ask again.
 */
export async function answerQuestion(ctx: Context, input: AnswerQuestionInput): Promise<Changed> {
  const actor = authorize(ctx, "question:answer");
  const { questionId, answer, answeredAt, ...seen } = parseInput(answerInput, input);
  if (answeredAt && actor.role === "CITIZEN")
    throw wrongField("answeredAt", "Leave this out: you answer now.");
  return changeDataRequest(ctx, actor, "ANSWER_QUESTION", seen, async (tx, request) => {
    const at = answeredAt ?? ctx.clock();
    const questions = isUuid(questionId) ? await listQuestions(tx, request.id) : [];
    const question = questions.find(({ id }) => id === questionId);
    if (!question) throw new AppError("NOT_FOUND", "There is no such question.");
    if (at < question.askedAt)
      throw wrongField("answeredAt", "The answer cannot be older than the question.");
    if (at > ctx.clock()) throw wrongField("answeredAt", "The date is in the future.");
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const sealedAnswer = seal(key, questionPlace("sealed_answer", questionId), answer);
    const wasOpen = await setAnswer(tx, request.id, questionId, { answeredAt: at, sealedAnswer });
    if (!wasOpen) throw new AppError("INVALID_TRANSITION", "This question has been answered.");
    return {
      dataRequest: await setNeedsReply(tx, await recount(ctx, tx, request), true),
      event: {
        kind: "data_request.question_answered",
        subject: request.id,
        question: questionId,
        reason: question.reason,
      },
    };
  });
}
