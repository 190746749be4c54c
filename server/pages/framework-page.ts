import type {
  Language,
  LegalFramework,
  LegalReference,
  LocalizedText,
  ProcessingActivity,
} from "../generated/schema.ts";
import { dayHtml } from "./dates.ts";
import { documentFoot, notices, versionFacts } from "./document-page.ts";
import { markup, type Html, type Piece } from "./html.ts";
import type { Page } from "./layout.ts";
import { DOCUMENT_PATHS, versionPath } from "./paths.ts";
import type { DocumentView } from "./read-document.ts";
import { WORDS } from "./words.ts";

/** The framework with what it takes to show where each entry is used. */
export type FrameworkView = {
  view: DocumentView;
  framework: LegalFramework;
  activities: readonly ProcessingActivity[];
};

/** Every rule and agreement the work rests on: what it is, what it means here, where it is used, and since when. */
export function frameworkPage(
  { view, framework, activities }: FrameworkView,
  asked: { isPermanent: boolean; on?: string | undefined; search: string },
): Page {
  const { document, language, text } = view;
  const words = WORDS[language];
  const { framework: say } = words;
  const { effectiveOn } = text.version;
  const found = framework.references;
  const name = words.names[document];
  return {
    title: name,
    paths: asked.isPermanent
      ? { DA: versionPath(document, "DA", effectiveOn), EN: versionPath(document, "EN", effectiveOn) }
      : DOCUMENT_PATHS[document],
    ...(asked.isPermanent && { above: [{ text: name, path: DOCUMENT_PATHS[document][language] }] }),
    isUnlisted: asked.search !== "" || asked.on !== undefined,
    body: markup`<h1>${name}</h1>
${notices(view, asked)}
${versionFacts(view)}
${searchForm(language, asked.search)}
<p role="status">${asked.search !== "" && found.length === 0 ? say.noneFound : say.found(found.length)}</p>
<div class="document">${found.map((entry) => entryOf(entry, { view, framework, activities }))}</div>
${documentFoot(view, asked)}`,
  };
}

function searchForm(language: Language, search: string): Html {
  const { framework: say } = WORDS[language];
  const action = DOCUMENT_PATHS.LEGAL_FRAMEWORK[language];
  return markup`<form method="get" action="${action}" role="search" class="search-row d-print-none">
<div class="form-group"><label class="form-label" for="q">${say.search}</label>
<span class="form-hint" id="q-hint">${say.searchHint}</span>
<input class="form-input" type="search" id="q" name="q" value="${search}" maxlength="100" aria-describedby="q-hint"></div>
<button class="button button-primary" type="submit">${say.submit}</button>
${search !== "" && markup`<a class="function-link" href="${action}">${say.clear}</a>`}
</form>`;
}

function entryOf(entry: LegalReference, { view, framework, activities }: FrameworkView): Html {
  const { language, today } = view;
  const words = WORDS[language];
  const { framework: say } = words;
  const one = ({ da, en }: LocalizedText) => (language === "DA" ? da : en);
  const isExpired = entry.validTo !== null && entry.validTo !== undefined && entry.validTo < today;
  const users = activities.filter(({ legalBases }) =>
    legalBases.some(({ legalReferences }) => legalReferences.some(({ key }) => key === entry.key)),
  );
  const activitiesPath = DOCUMENT_PATHS.PROCESSING_ACTIVITIES[language];
  return markup`<section id="${entry.key}"><h2 class="h3">${one(entry.title)}</h2>
<p>${isExpired && markup`<strong class="badge badge-warning">${say.expired}</strong> `}${say.kinds[entry.kind]}${entry.citation && `: ${entry.citation}`}</p>
${entry.note && markup`<p>${one(entry.note)}</p>`}
<dl class="facts">
${fact(say.relevance, one(entry.relevance))}
${fact(say.articles, entry.articles.length > 0 && entry.articles.join("; "))}
${fact(say.usedBy, users.length > 0 && users.map(({ key, title }, index) => [index > 0 && ", ", markup`<a href="${activitiesPath}#${key}">${one(title)}</a>`]))}
${fact(say.validFrom, entry.validFrom && dayHtml(entry.validFrom, words))}
${fact(say.validTo, entry.validTo && dayHtml(entry.validTo, words))}
${fact(say.successor, entry.supersededBy && markup`<a href="#${entry.supersededBy.key}">${one(entry.supersededBy.title)}</a>`)}
${fact(say.link, entry.url && markup`<a href="${entry.url}">${entry.url}</a><br>${say.lookedUp} ${dayHtml(framework.version.effectiveOn, words)}.`)}
</dl></section>`;
}

function fact(name: string, value: Piece): Piece {
  return Boolean(value) && markup`<dt>${name}</dt><dd>${value}</dd>`;
}
