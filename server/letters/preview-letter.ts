import { record } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import type { LetterPreview } from "../generated/schema.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readSubject } from "../requests/subject.ts";
import { chooseChannels } from "./choose-channels.ts";
import type { LetterContent } from "./letter-fields.ts";
import { noticeAddress } from "./notice-address.ts";
import { checkLetter } from "./queue-letter.ts";
import { renderLetter } from "./render-letter.ts";

/**
 * A letter as it would be sent today, to whom and by which ways: checked and set by what will check and set it, and
 * kept nowhere. The look is an event, since the letter names the person.
 */
export async function previewLetter(
  ctx: Context,
  actor: Actor,
  request: DataRequest,
  given: LetterContent,
): Promise<LetterPreview> {
  const writtenOn = copenhagenDate(ctx.clock());
  const content = await checkLetter(ctx.db, given, writtenOn);
  const { language } = request;
  const { html, text, pdf } = await renderLetter(ctx, request, { language, writtenOn }, content);
  const subject = await readSubject(ctx.db, ctx.vault, request);
  const email = await noticeAddress(ctx.db, ctx.vault, request);
  await record(ctx, actor, { kind: "data_request.read", subject: request.id, part: "LETTER" });
  return {
    ...{ language, html, text },
    pdfBase64: pdf.toString("base64"),
    recipient: content.letter === "RECIPIENT_NOTICE" ? content.fields.recipient.name : subject.name,
    channels: chooseChannels(content.letter, request, { ...subject, email }, ctx.outbound),
  };
}
