import { dayHtml, dayText, momentHtml } from "./dates.ts";
import { markup, type Html, type Piece } from "./html.ts";
import type { Page } from "./layout.ts";
import { FORMS } from "./negotiate.ts";
import { comparisonPath, DOCUMENT_PATHS, versionPath, versionsPath } from "./paths.ts";
import { sectionMarkup } from "./published-markup.ts";
import { stateOf, versionBefore, type DocumentView } from "./read-document.ts";
import { WORDS } from "./words.ts";

/** The section with the right to object, which must stand by itself (Art. 21(4)). */
const OWN_BLOCK = "right-to-object";

/** A published text as a page: which version it is, what changed, its sections, and where else it is read. */
export function documentPage(
  view: DocumentView,
  asked: { isPermanent: boolean; on?: string | undefined },
): Page {
  const { document, language, text } = view;
  const words = WORDS[language];
  const { effectiveOn } = text.version;
  const base = DOCUMENT_PATHS[document];
  const name = words.names[document];
  const paths = asked.isPermanent
    ? { DA: versionPath(document, "DA", effectiveOn), EN: versionPath(document, "EN", effectiveOn) }
    : base;
  return {
    title: asked.isPermanent ? `${name}, ${dayText(effectiveOn, words)}` : name,
    description: text.version.changeNote[words.lang === "da" ? "da" : "en"],
    paths,
    ...(asked.isPermanent && { above: [{ text: name, path: base[language] }] }),
    forms: formsOf(paths[language], language),
    isUnlisted: asked.on !== undefined,
    body: markup`<h1>${text.title}</h1>
${notices(view, asked)}
${versionFacts(view)}
${contentsOf(view)}
<div class="document">${text.sections.map((section) => sectionOf(section, words.document.table))}</div>
${documentFoot(view, asked)}`,
  };
}

/** What a reader must know before reading: that this is not the text in force, or that it is the text of a day. */
export function notices(view: DocumentView, { on }: { on?: string | undefined }): Piece {
  const { document: say } = WORDS[view.language];
  const state = stateOf(view.text.version, view.versions, view.today);
  const answer =
    on !== undefined && markup`<p role="status">${say.appliedOn} ${dayHtml(on, WORDS[view.language])}.</p>`;
  if (state === "IN_FORCE") return answer;
  const text = state === "REPLACED" ? say.olderVersion : say.futureVersion;
  return [
    answer,
    markup`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${text}
<a href="${DOCUMENT_PATHS[view.document][view.language]}">${say.readInForce}</a></p></div></div>`,
  ];
}

/** Which version this is, when it applies, and what changed since the one before. */
export function versionFacts({ document, language, text, versions, today }: DocumentView): Html {
  const words = WORDS[language];
  const { document: say } = words;
  const { effectiveOn, publishedAt, changeNote } = text.version;
  const before = versionBefore(text.version, versions);
  const number = versions.length - versions.findIndex((version) => version.effectiveOn === effectiveOn);
  const state = { IN_FORCE: say.inForceNow, REPLACED: say.olderVersion, COMING: say.notYet };
  return markup`<p class="version-line">${say.version} ${number}. ${say.inForceFrom} ${dayHtml(effectiveOn, words)}.
${state[stateOf(text.version, versions, today)]}${stateOf(text.version, versions, today) === "REPLACED" ? null : "."}
${say.published} ${momentHtml(new Date(publishedAt), words)}.</p>
<section class="changes" aria-labelledby="changes-heading"><h2 id="changes-heading" class="h4">${say.changed}</h2>
<p>${changeNote[words.lang === "da" ? "da" : "en"]}</p>
<ul class="unstyled-list d-print-none">
${before && markup`<li><a href="${comparisonPath(document, language)}?from=${before.effectiveOn}&amp;to=${effectiveOn}">${say.compareWithPrevious}</a></li>`}
<li><a href="${versionsPath(document, language)}">${say.allVersions}</a></li>
</ul></section>`;
}

function contentsOf({ text, language }: DocumentView): Piece {
  const { document: say } = WORDS[language];
  if (text.sections.length < 3) return null;
  return markup`<nav class="contents" aria-labelledby="contents-heading"><h2 id="contents-heading" class="h4">${say.contents}</h2>
<ul class="no-max-width">${text.sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}

function sectionOf({ id, title, html }: { id: string; title: string; html: string }, table: string): Html {
  const body = markup`<h2>${title}</h2>${sectionMarkup(html, title, table)}`;
  return markup`<section id="${id}"${id === OWN_BLOCK && markup` class="own-block"`}>${body}</section>`;
}

/** What applied on another day, the other forms, the permanent address and the digest. */
export function documentFoot(view: DocumentView, { on }: { on?: string | undefined }): Html {
  const { document, language, text } = view;
  const { document: say } = WORDS[language];
  const permanent = versionPath(document, language, text.version.effectiveOn);
  return markup`${dateForm(view, { value: on })}
<section class="other-forms"><h2 class="h4">${say.otherForms}</h2>
<ul class="unstyled-list inline-forms no-max-width d-print-none">${formsOf(permanent, language).map(
    ({ path, title, type }) => markup`<li><a href="${path}" type="${type}">${title}</a></li>`,
  )}</ul>
<dl class="facts"><dt>${say.permanent}</dt><dd><a href="${permanent}">${permanent}</a></dd>
<dt>${say.sha}</dt><dd><code class="hash">${text.version.sha256}</code><br>${say.shaMeaning}</dd></dl></section>`;
}

/** Asks for a day one knows, in three fields; a GET form, so that the answer has an address. */
export function dateForm(
  { document, language }: Pick<DocumentView, "document" | "language">,
  { value = "", error }: { value?: string | undefined; error?: string } = {},
): Html {
  const { document: say } = WORDS[language];
  const described = error ? "on-hint on-error" : "on-hint";
  const [year = "", month = "", day = ""] = value.split("-");
  const part = (name: "day" | "month" | "year", typed: string, size: 2 | 4) => markup`<div class="form-group">
<label class="form-label" for="on-${name}">${say.dateParts[name]}</label>
<input class="form-input" type="text" id="on-${name}" name="${name}" inputmode="numeric" autocomplete="off" maxlength="${size}" size="${size}" value="${typed}"${error && markup` aria-invalid="true"`}></div>`;
  return markup`<section class="d-print-none"><h2 class="h4" id="date-heading">${say.whatApplied}</h2>
<form method="get" action="${DOCUMENT_PATHS[document][language]}" class="search-row" aria-labelledby="date-heading">
<div class="form-group${error && " form-error"}"><fieldset aria-describedby="${described}"><legend class="form-label">${say.date}</legend>
<span class="form-hint" id="on-hint">${say.dateHint}</span>
${error && markup`<span class="form-error-message" id="on-error"><span class="sr-only">${say.error}</span> ${error}</span>`}
<div class="date-fields">${part("day", day, 2)}${part("month", month, 2)}${part("year", year, 4)}</div></fieldset></div>
<button class="button button-secondary" type="submit">${say.show}</button>
</form></section>`;
}

function formsOf(
  path: string,
  language: DocumentView["language"],
): { type: string; path: string; title: string }[] {
  const { forms } = WORDS[language].document;
  const names = ["md", "pdf", "jsonld", "json", "atom"] as const;
  return names.map((name) => ({ type: FORMS[name], path: `${path}.${name}`, title: forms[name] }));
}
