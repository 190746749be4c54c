import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AnnounceLiftingInput, LetterPreview } from "../../generated/schema.ts";
import { previewLetter } from "../../letters/preview-letter.ts";
import { findNext } from "../find-next.ts";
import { liftableOf, readLifting } from "./given-lifting.ts";
import { liftingLetter } from "./lifting-letter.ts";

/** The letter that would tell that a restriction will be lifted (Art. 18(3)); refused where the announcement would be. */
export async function previewLiftingLetter(
  ctx: Context,
  input: AnnounceLiftingInput,
): Promise<LetterPreview> {
  const actor = authorize(ctx, "restriction:lift");
  const { restrictionId, seen, ...lifting } = readLifting(ctx, input);
  const request = await findNext(ctx, actor, "ANNOUNCE_LIFTING", seen);
  const restriction = await liftableOf(ctx.db, request.id, restrictionId);
  return previewLetter(ctx, actor, request, await liftingLetter(ctx, ctx.db, request, restriction, lifting));
}
