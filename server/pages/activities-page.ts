import type { Language, LocalizedText, ProcessingActivity, ProcessingRecord } from "../generated/schema.ts";
import { POLICY_RIGHTS, type PolicyRight } from "../publication/legal/rights-by-basis.ts";
import { documentFoot, notices, versionFacts } from "./document-page.ts";
import { markup, type Html, type Piece } from "./html.ts";
import type { Page } from "./layout.ts";
import { DOCUMENT_PATHS, versionPath } from "./paths.ts";
import { sectionMarkup } from "./published-markup.ts";
import type { DocumentView } from "./read-document.ts";
import { reachIn } from "./rights-reach.ts";
import { WORDS } from "./words.ts";

/** The record of processing, as published and activity by activity. */
export type ActivitiesView = { view: DocumentView; record: ProcessingRecord };

/** The record of processing activities as tables (Art. 30), with the rights that apply to each. */
export function activitiesPage(
  { view, record }: ActivitiesView,
  asked: { isPermanent: boolean; on?: string | undefined; right: PolicyRight | undefined },
): Page {
  const { document, language, text } = view;
  const words = WORDS[language];
  const { activities: say } = words;
  const { effectiveOn } = text.version;
  const { right } = asked;
  const found = record.activities.filter(
    (activity) => right === undefined || reachIn(activity, right).reach !== "DOES_NOT_APPLY",
  );
  const name = words.names[document];
  return {
    title: name,
    paths: asked.isPermanent
      ? { DA: versionPath(document, "DA", effectiveOn), EN: versionPath(document, "EN", effectiveOn) }
      : DOCUMENT_PATHS[document],
    ...(asked.isPermanent && { above: [{ text: name, path: DOCUMENT_PATHS[document][language] }] }),
    isUnlisted: right !== undefined || asked.on !== undefined,
    body: markup`<h1>${name}</h1>
${notices(view, asked)}
${versionFacts(view)}
${filterForm(language, right)}
<p role="status">${found.length === 0 ? say.noneFound : say.found(found.length)}</p>
<nav aria-labelledby="contents-heading" class="contents"><h2 id="contents-heading" class="h4">${words.document.contents}</h2>
<ul class="no-max-width">${found.map(({ key, title }) => markup`<li><a href="#${key}">${one(title, language)}</a></li>`)}</ul></nav>
<div class="document">${found.map((activity) => activityOf(activity, view))}</div>
${documentFoot(view, asked)}`,
  };
}

function filterForm(language: Language, right: PolicyRight | undefined): Html {
  const { activities: say, rights } = WORDS[language];
  const action = DOCUMENT_PATHS.PROCESSING_ACTIVITIES[language];
  return markup`<form method="get" action="${action}" class="search-row d-print-none">
<div class="form-group"><label class="form-label" for="right">${say.filter}</label>
<select class="form-select" id="right" name="right"><option value="">${say.allRights}</option>${POLICY_RIGHTS.map(
    (each) =>
      markup`<option value="${each}"${each === right && markup` selected`}>${rights.names[each]}</option>`,
  )}</select></div>
<button class="button button-secondary" type="submit">${say.show}</button>
${right && markup`<a class="function-link" href="${action}">${say.clear}</a>`}
</form>`;
}

/** An activity as it was published, with which rights apply to it, computed from its legal bases. */
function activityOf(activity: ProcessingActivity, { language, text }: DocumentView): Html {
  const { activities: say, rights, document: words } = WORDS[language];
  const title = one(activity.title, language);
  const published = text.sections.find(({ id }) => id === activity.key);
  const rows: Piece = POLICY_RIGHTS.map((right) => {
    const { reach, reasons } = reachIn(activity, right);
    return markup`<tr><th scope="row">${rights.names[right]}</th><td>${rights.reach[reach]}</td>
<td>${reasons.map((reason) => one(reason, language)).join("; ")}</td></tr>`;
  });
  return markup`<section id="${activity.key}"><h2>${title}</h2>
${published && sectionMarkup(published.html, title, words.table)}
<h3>${say.rightsHere}</h3>
<div class="table--responsive-scroll" role="region" tabindex="0" aria-label="${title}: ${say.rightsHere}"><table>
<thead><tr><th scope="col">${rights.title}</th><th scope="col">${rights.applies}</th><th scope="col">${rights.why}</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function one({ da, en }: LocalizedText, language: Language): string {
  return language === "DA" ? da : en;
}
