import { dayHtml, existingDay } from "./dates.ts";
import { dateForm } from "./document-page.ts";
import { markup } from "./html.ts";
import type { Page } from "./layout.ts";
import { DOCUMENT_PATHS } from "./paths.ts";
import type { DocumentView } from "./read-document.ts";
import { WORDS } from "./words.ts";

/** Says that a date does not exist, or that nothing had been published by then, and asks again. */
export function datePage(
  { document, language }: Pick<DocumentView, "document" | "language">,
  on: string,
): Page {
  const words = WORDS[language];
  const { document: say } = words;
  const day = existingDay(on);
  const name = words.names[document];
  const summary = markup`<div class="alert alert-error" role="alert" tabindex="-1" autofocus><div class="alert-body">
<h2 class="alert-heading">${say.errorHeading}</h2><p class="alert-text"><a href="#on-day">${say.badDate}</a></p></div></div>`;
  return {
    title: day ? name : `${say.error} ${name}`,
    paths: DOCUMENT_PATHS[document],
    isUnlisted: true,
    body: markup`${!day && summary}
<h1>${name}</h1>
${day && markup`<p>${say.appliedNone} ${dayHtml(day, words)}.</p>`}
${dateForm({ document, language }, day ? { value: on } : { value: on, error: say.badDate })}`,
  };
}
