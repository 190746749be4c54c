import type { Context } from "../../context.ts";
import type { Question } from "../../generated/schema.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listQuestions } from "./question-store.ts";

/** Where a question or its answer is sealed. */
export const questionPlace = (column: "sealed_question" | "sealed_answer", row: string) => ({
  table: "questions",
  column,
  row,
});

/** What the citizen was asked and answered, oldest first. */
export async function readQuestions(ctx: Context, request: DataRequest): Promise<Question[]> {
  const stored = await listQuestions(ctx.db, request.id);
  if (stored.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return stored.map(({ id, reason, askedAt, inTime, sealedQuestion, sealedAnswer, answeredAt }) => ({
    id,
    reason,
    askedAt,
    stopsClock: inTime,
    question: open(key, questionPlace("sealed_question", id), sealedQuestion).toString("utf8"),
    answer: sealedAnswer && open(key, questionPlace("sealed_answer", id), sealedAnswer).toString("utf8"),
    answeredAt,
  }));
}
