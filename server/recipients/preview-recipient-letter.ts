import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { LetterPreview, RecordRecipientNoticeInput } from "../generated/schema.ts";
import { previewLetter } from "../letters/preview-letter.ts";
import { wrongField } from "../platform/wrong-field.ts";
import { findNext } from "../requests/find-next.ts";
import { noticeLetter } from "./notice-letter.ts";
import { openNoticeOf, readNotice } from "./given-notice.ts";

/** The letter that would tell a recipient (Art. 19); refused where recording would be, or where no letter is written. */
export async function previewRecipientLetter(
  ctx: Context,
  input: RecordRecipientNoticeInput,
): Promise<LetterPreview> {
  const actor = authorize(ctx, "recipient:record");
  const { noticeId, letterNote, isByLetter, seen } = readNotice(input);
  if (!isByLetter) throw wrongField("state", "No letter is written: it says already how, or why not.");
  const request = await findNext(ctx, actor, "RECORD_RECIPIENT", seen);
  const notice = await openNoticeOf(ctx.db, request.id, noticeId);
  return previewLetter(ctx, actor, request, await noticeLetter(ctx, ctx.db, request, notice, letterNote));
}
