import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../audit/transact.ts";
import type { Actor, Context } from "../../context.ts";
import type { QuestionReason } from "../../generated/schema.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { bumpVersion, findDataRequest, setDeadlineDays, type DataRequest } from "../data-request-store.ts";
import { deadlineOf } from "../deadlines/deadline-of-request.ts";
import { insertQuestion } from "./question-store.ts";
import { questionPlace } from "./read-questions.ts";

/**
 * Puts a question to the citizen. It stops the clock when it comes without undue delay: within the operator's number
 * of days after receipt, or after the citizen's last answer (EDPB Guidelines 01/2022).
 */
export async function askQuestion(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  request: DataRequest,
  { reason, text }: { reason: QuestionReason; text: string },
): Promise<{ dataRequest: DataRequest; question: string; stopsClock: boolean }> {
  const [id, askedAt] = [randomUUID(), ctx.clock()];
  const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
  const stopsClock = stopsClockNow(ctx, request);
  await insertQuestion(tx, {
    ...{ id, dataRequestId: request.id, reason, askedAt, inTime: stopsClock },
    askedBy: actor.personId ?? "",
    sealedQuestion: seal(key, questionPlace("sealed_question", id), text),
  });
  return { dataRequest: await recount(ctx, tx, request), question: id, stopsClock };
}

/** Counts the deadline anew after a question or an answer, and lets the version grow. */
export async function recount(ctx: Context, tx: Tx, request: DataRequest): Promise<DataRequest> {
  const fresh = await findDataRequest(tx, request.id);
  if (!fresh) throw new Error("a request that is held is there");
  const deadline = deadlineOf(ctx, fresh, ctx.clock());
  return setDeadlineDays(tx, await bumpVersion(tx, fresh), deadline);
}

/** Whether a question asked now still comes without undue delay, and so stops the clock. */
export function stopsClockNow(
  ctx: Pick<Context, "clock" | "rules">,
  { receivedAt, suspensions }: Pick<DataRequest, "receivedAt" | "suspensions">,
): boolean {
  const answers = suspensions.flatMap(({ answeredAt }) =>
    answeredAt === null ? [] : [new Date(answeredAt)],
  );
  const since = [receivedAt, ...answers].map(copenhagenDate).sort().at(-1) ?? "";
  return (
    Temporal.PlainDate.from(since).until(copenhagenDate(ctx.clock())).days <= ctx.rules.questionWithinDays
  );
}
