import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { ExtendDeadlineInput, LetterPreview } from "../../generated/schema.ts";
import { previewLetter } from "../../letters/preview-letter.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { extensionLetter } from "./extension-letter.ts";
import { findNext } from "../find-next.ts";
import { extendInput } from "../inputs.ts";

/** The letter that would tell of the extension, with its new day (Art. 12(3)); refused where the extension would be. */
export async function previewExtensionLetter(
  ctx: Context,
  input: ExtendDeadlineInput,
): Promise<LetterPreview> {
  const actor = authorize(ctx, "deadline:extend");
  const { reason, explanation, ...seen } = parseInput(extendInput, input);
  const request = await findNext(ctx, actor, "EXTEND_DEADLINE", seen);
  return previewLetter(ctx, actor, request, extensionLetter(ctx, request, { reason, explanation }));
}
