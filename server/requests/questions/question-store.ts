import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { QuestionReason } from "../../generated/schema.ts";

/** A question to the citizen; what was asked and answered is sealed with the request's key. */
export type StoredQuestion = {
  id: string;
  dataRequestId: string;
  reason: QuestionReason;
  askedAt: Date;
  askedBy: string;
  inTime: boolean;
  sealedQuestion: Buffer;
  answeredAt: Date | null;
  sealedAnswer: Buffer | null;
};

const COLUMNS = {
  id: "questions.id",
  dataRequestId: "questions.data_request_id",
  reason: "questions.reason",
  askedAt: "questions.asked_at",
  askedBy: "questions.asked_by",
  inTime: "questions.in_time",
  sealedQuestion: "questions.sealed_question",
  answeredAt: "questions.answered_at",
  sealedAnswer: "questions.sealed_answer",
};

/** The questions of a request, oldest first. */
export async function listQuestions(db: Knex, dataRequestId: string): Promise<StoredQuestion[]> {
  return db("questions")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["questions.asked_at", "questions.id"]);
}

/** Keeps a question that has been asked. */
export async function insertQuestion(
  tx: Tx,
  question: Omit<StoredQuestion, "answeredAt" | "sealedAnswer">,
): Promise<void> {
  await tx("questions").insert({
    id: question.id,
    data_request_id: question.dataRequestId,
    reason: question.reason,
    asked_at: question.askedAt,
    asked_by: question.askedBy,
    in_time: question.inTime,
    sealed_question: question.sealedQuestion,
  });
}

/** Keeps that an open question has been answered, and says whether it was open. */
export async function setAnswer(
  tx: Tx,
  dataRequestId: string,
  id: string,
  answer: { answeredAt: Date; sealedAnswer: Buffer | null },
): Promise<boolean> {
  const changed = await tx("questions")
    .where({ id, data_request_id: dataRequestId })
    .whereNull("questions.answered_at")
    .update({ answered_at: answer.answeredAt, sealed_answer: answer.sealedAnswer });
  return changed === 1;
}

/** Ends every open question of one reason, because something else has answered it. */
export async function setAnswered(
  tx: Tx,
  dataRequestId: string,
  reason: QuestionReason,
  answeredAt: Date,
): Promise<void> {
  await tx("questions")
    .where({ data_request_id: dataRequestId, reason })
    .whereNull("questions.answered_at")
    .update({ answered_at: answeredAt });
}
