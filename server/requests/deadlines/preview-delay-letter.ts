import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { LetterPreview, TellDelayInput } from "../../generated/schema.ts";
import { previewLetter } from "../../letters/preview-letter.ts";
import { findNext } from "../find-next.ts";
import { delayLetter, givenDelay } from "./given-delay.ts";

/** The letter that would tell of a delay, with the day promised; refused where telling would be. */
export async function previewDelayLetter(ctx: Context, input: TellDelayInput): Promise<LetterPreview> {
  const actor = authorize(ctx, "delay:tell");
  const { expectedOn, explanation, ...seen } = givenDelay(ctx, input);
  const request = await findNext(ctx, actor, "TELL_DELAY", seen);
  return previewLetter(ctx, actor, request, delayLetter(ctx, request, { explanation, expectedOn }));
}
