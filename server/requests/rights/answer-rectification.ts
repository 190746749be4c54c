import { z } from "zod";
import { grounds } from "../../../policies/grounds.ts";
import { authorize } from "../../access.ts";
import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { AnswerRectificationInput, RefusalGround } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { wrongField } from "../../platform/wrong-field.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import { readFoundRecord } from "../../sources/review/read-found-record.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, isUuid, type Changed } from "../change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../data-request-store.ts";
import {
  findRectificationPoint,
  setRectificationAnswer,
  type RectificationAnswer,
} from "./rectification-store.ts";

const answerInput = z.object({
  id: z.string(),
  version: z.int(),
  pointId: z.string(),
  method: z.enum(["CORRECT", "CORRECT_BY_HAND", "ADD_NOTE", "REFER_TO_CPR", "REFUSE"]),
  itemId: text(100).nullish(),
  column: text(63).nullish(),
  value: text(1_000).nullish(),
  system: text(100).nullish(),
  activity: text(100).nullish(),
  note: text(2_000).nullish(),
  ground: z.string().nullish(),
  considerations: text(4_000).nullish(),
});
type Answer = z.infer<typeof answerInput>;

type Field = "itemId" | "column" | "value" | "system" | "activity" | "note" | "ground" | "considerations";

/** What each way to answer needs; anything else would be a misunderstanding and is refused. */
const NEEDS: Readonly<Record<Answer["method"], readonly Field[]>> = {
  CORRECT: ["itemId", "column", "value"],
  CORRECT_BY_HAND: ["system", "activity", "value"],
  ADD_NOTE: ["system", "activity", "note"],
  REFER_TO_CPR: ["considerations"],
  REFUSE: ["ground", "considerations"],
};

const FIELDS: readonly Field[] = [
  ...(["itemId", "column", "value", "system", "activity", "note", "ground", "considerations"] as const),
];

/**
 * Prepares the answer to one point: corrected here, by hand, by a dated note where the original must stay, referred
 * to the CPR register, or refused (Art. 16). The data map decides whether this service may correct a column.
 */
export async function answerRectification(ctx: Context, input: AnswerRectificationInput): Promise<Changed> {
  const actor = authorize(ctx, "rectification:answer");
  const answer = parseInput(answerInput, input);
  refuseMisplaced(answer);
  return changeDataRequest(ctx, actor, "ANSWER_RECTIFICATION", answer, async (tx, request) => {
    const point = isUuid(answer.pointId) ? await findRectificationPoint(tx, answer.pointId) : undefined;
    if (!point || point.dataRequestId !== request.id)
      throw wrongField("pointId", "There is no such point on this request.");
    const { method } = answer;
    const { system, activity, target } = await placeOf(ctx, tx, request, answer);
    const ground = groundOf(answer);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    await setRectificationAnswer(tx, key, point.id, {
      ...{ method, ground, system, activity, target },
      text: answer.value ?? answer.note ?? null,
      considerations: answer.considerations ?? null,
      answeredBy: actor.personId ?? "",
    });
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: { kind: "rectification.answered", subject: request.id, point: point.id, method, ground },
    };
  });
}

function refuseMisplaced(answer: Answer): void {
  const needed = NEEDS[answer.method];
  for (const field of FIELDS) {
    if (needed.includes(field) && !answer[field]) throw wrongField(field, `${answer.method} needs this.`);
    if (!needed.includes(field) && answer[field])
      throw wrongField(field, `Leave this out with ${answer.method}.`);
  }
}

/** A point referred to the CPR register is not ours to correct, and is told as such (law: the patron client cannot supply it). */
function groundOf({ method, ground }: Answer): RefusalGround | null {
  if (method === "REFER_TO_CPR") return "NOT_CONTROLLER";
  if (method !== "REFUSE") return null;
  const policy = grounds[ground as RefusalGround] as (typeof grounds)[RefusalGround] | undefined;
  const allowed: readonly string[] = policy?.rights ?? [];
  if (allowed.includes("RECTIFICATION")) return ground as RefusalGround;
  throw wrongField("ground", "Give a ground that the law knows for refusing rectification.");
}

type Place = { system: string | null; activity: string | null; target: RectificationAnswer["target"] };

async function placeOf(ctx: Context, tx: Tx, request: DataRequest, answer: Answer): Promise<Place> {
  const { method, system = null, activity = null, itemId, column } = answer;
  if (method !== "CORRECT") {
    if (system && !ctx.sources.has(system)) throw wrongField("system", "There is no such system.");
    if (activity) await refuseUnknownActivity(tx, request, activity);
    return { system, activity, target: null };
  }
  const found = await readFoundRecord(ctx, tx, request, itemId ?? "");
  if (!found) throw wrongField("itemId", "There is no such record on this request.");
  const described = Object.hasOwn(found.collection.columns, column ?? "")
    ? found.collection.columns[column ?? ""]
    : undefined;
  if (!column || !described) throw wrongField("column", "The record has no such field.");
  if (described.rectify === "cpr-register")
    throw wrongField("method", "This comes from the CPR register. Use REFER_TO_CPR.");
  const canCorrect = ctx.sources.get(found.system)?.capabilities.canCorrect === true;
  if (described.rectify !== "source" || !canCorrect)
    throw wrongField(
      "method",
      "The data map does not let this service change it. Use CORRECT_BY_HAND or ADD_NOTE.",
    );
  const key = Object.fromEntries((found.collection.key ?? []).map((name) => [name, found.row[name]]));
  const before = found.row[column] ?? null;
  return {
    system: found.system,
    activity: described.activity,
    target: { collection: found.name, key, column, before },
  };
}

async function refuseUnknownActivity(tx: Tx, request: DataRequest, activity: string): Promise<void> {
  const { activities } = await readRecordFor(tx, request.versionsInForce);
  if (activities.some(({ key }) => key === activity)) return;
  throw wrongField("activity", "Name a processing activity by its key, as the record has it.");
}
