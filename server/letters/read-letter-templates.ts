import { LETTER_PERSON, sampleLetters } from "../../sample/letters.ts";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { Language, LetterTemplate } from "../generated/schema.ts";
import { renderHtml } from "../platform/document-html.ts";
import { loadPolicies } from "../publication/policies/load-policies.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { composeLetter } from "./compose-letter.ts";
import { loadLetters } from "./load-letters.ts";
import { codeOf } from "../publication/bilingual.ts";

/**
 * Every letter with invented data, from the templates as they now stand in `policies/letters/` (D11). What is missing or
 * misspelt there is named instead; nothing is shown in part.
 */
export async function readLetterTemplates(ctx: Context, language: Language): Promise<LetterTemplate[]> {
  authorize(ctx, "letter:readTemplates");
  const letters = await loadLetters(ctx.policiesDir);
  const { organisation } = await loadPolicies(ctx.policiesDir);
  return [...sampleLetters].map(([key, content]) => {
    const document = composeLetter(letters, content, {
      ...{ language: codeOf(language), date: copenhagenDate(ctx.clock()), organisation },
      caseNumber: "0000-0000",
      person: LETTER_PERSON,
      portalUrl: ctx.baseUrl,
    });
    return { key, kind: content.letter, title: document.title, html: renderHtml(document) };
  });
}
