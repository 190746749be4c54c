import type { Context } from "../context.ts";
import { renderHtml } from "../platform/document-html.ts";
import { renderText } from "../platform/document-text.ts";
import { markdownBlocks } from "../platform/markdown-blocks.ts";
import { readOrganisationOn } from "../publication/activities/for-request.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import type { Mail } from "./mailer.ts";
import { codeOf } from "../publication/bilingual.ts";

/** The e-mail that says something new is in the portal: five sentences, one link, nothing about anybody. */
export async function noticeMail(
  ctx: Context,
  { language }: Pick<DataRequest, "language">,
  to: string,
): Promise<Mail> {
  const day = copenhagenDate(ctx.clock());
  const inLanguage = codeOf(language);
  const { title, root } = ctx.letters[inLanguage].texts.notice;
  const { name } = await readOrganisationOn(ctx.db, day);
  const blocks = markdownBlocks(root, {
    inline: { organisationName: name, portalUrl: ctx.baseUrl },
    block: {},
  });
  const document = {
    title,
    language: inLanguage,
    author: name,
    date: day,
    header: "",
    footer: "",
    blocks,
  } as const;
  return { to, subject: title, text: renderText(document), html: renderHtml(document) };
}
