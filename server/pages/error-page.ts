import type { Language } from "../generated/schema.ts";
import { markup } from "./html.ts";
import type { Page } from "./layout.ts";
import { PATHS } from "./paths.ts";
import type { Site } from "./site.ts";
import { WORDS } from "./words.ts";

/** What can go wrong with a page. Not found and not allowed are one kind, so that neither tells more than the other. */
export type PageError = "NOT_FOUND" | "BAD_REQUEST" | "INTERNAL" | "UNAVAILABLE";

/** What happened, what to do, whom to ask, and the code that tells us which request it was. */
export function errorPage(kind: PageError, language: Language, { officer }: Site, requestId: string): Page {
  const { errors: say } = WORDS[language];
  const texts = {
    NOT_FOUND: [say.notFound, say.notFoundText, say.notFoundDo],
    BAD_REQUEST: [say.badRequest, say.badRequestText, say.notFoundDo],
    INTERNAL: [say.internal, say.internalText, say.internalDo],
    UNAVAILABLE: [say.unavailable, say.unavailableText, say.unavailableDo],
  } as const;
  const [title, what, remedy] = texts[kind];
  return {
    title,
    paths: PATHS.front,
    isUnlisted: true,
    body: markup`<h1>${title}</h1>
<p>${what}</p>
<p>${remedy}</p>
${officer && markup`<p>${say.contact} ${officer.name.value}, ${officer.email.value}.</p>`}
<p>${say.requestId}: <code>${requestId}</code></p>
<p><a class="function-link" href="${PATHS.front[language]}">${say.toFront}</a></p>`,
  };
}
