import type { Context } from "../context.ts";
import { renderHtml } from "../platform/document-html.ts";
import { renderText } from "../platform/document-text.ts";
import { renderPdf } from "../platform/typst-pdf.ts";
import { readOrganisationOn } from "../publication/activities/for-request.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readSubject } from "../requests/subject.ts";
import { composeLetter } from "./compose-letter.ts";
import type { LetterContent } from "./letter-fields.ts";
import type { StoredLetter } from "./letter-store.ts";
import { codeOf } from "../publication/bilingual.ts";

/** One letter in its three forms, made from one document. */
export type RenderedLetter = { title: string; pdf: Buffer; html: string; text: string };

/** Sets a letter with the facts about the organisation that are in force on the day it is dated. */
export async function renderLetter(
  ctx: Context,
  request: DataRequest,
  letter: Pick<StoredLetter, "language" | "writtenOn">,
  content: LetterContent,
): Promise<RenderedLetter> {
  const { name, address } = await readSubject(ctx.db, ctx.vault, request);
  const document = composeLetter(ctx.letters, content, {
    language: codeOf(letter.language),
    date: letter.writtenOn,
    caseNumber: request.number,
    person: { name, address },
    organisation: await readOrganisationOn(ctx.db, letter.writtenOn),
    portalUrl: ctx.baseUrl,
  });
  return {
    title: document.title,
    pdf: renderPdf(document),
    html: renderHtml(document),
    text: renderText(document),
  };
}
