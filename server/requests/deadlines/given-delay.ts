import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { TellDelayInput } from "../../generated/schema.ts";
import type { LetterContent } from "../../letters/letter-fields.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { wrongField } from "../../platform/wrong-field.ts";
import { copenhagenDate } from "./calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import { deadlineOf } from "./deadline-of-request.ts";
import { delayInput } from "../inputs.ts";

/** What staff want to tell of a late answer: a day that can still be kept, and that is no slip of the year. */
export function givenDelay(ctx: Pick<Context, "clock">, input: TellDelayInput) {
  const given = parseInput(delayInput, input);
  const today = copenhagenDate(ctx.clock());
  if (given.expectedOn < today)
    throw wrongField("expectedOn", "The day has passed. Write the day by which the citizen gets an answer.");
  if (given.expectedOn > Temporal.PlainDate.from(today).add({ years: 1 }).toString())
    throw wrongField("expectedOn", "The day is more than a year ahead. Write an earlier one.");
  return given;
}

/** What the letter of a delay told now says: which day was missed, why, and which day is promised (Art. 12(2)). */
export function delayLetter(
  ctx: Context,
  request: DataRequest,
  { explanation, expectedOn }: { explanation: string; expectedOn: string },
): LetterContent {
  const { dueOn } = deadlineOf(ctx, request, ctx.clock());
  return { letter: "DELAY", fields: { explanation, dueOn, expectedOn } };
}
