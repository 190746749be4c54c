import { markup, trusted, type Markup } from "./report-html-markup.ts";
import { reportByHand, reportFileLinks } from "./report-html-by-hand.ts";
import { reportCollection } from "./report-html-collection.ts";
import { reportContents } from "./report-html-contents.ts";
import { reportDecisions } from "./report-html-decisions.ts";
import { reportFiles } from "./report-html-files.ts";
import { reportInformation } from "./report-html-information.ts";
import { reportPortable } from "./report-html-portable.ts";
import { reportSearch, SEARCH_HASH, searchScript } from "./report-html-search.ts";
import { reportStyle } from "./report-html-style.ts";
import { valuesIn } from "./report-html-value.ts";
import { reportWithheld } from "./report-html-withheld.ts";
import { placeSystems, type PlacedSystem } from "./package-input-places.ts";
import type { PackageInput } from "./package-input.ts";
import { reportTexts, type ReportTexts } from "./report-texts.ts";

/** No script but the search, and nothing from elsewhere, whatever the data hold (CSP Level 3). */
const REPORT_POLICY = `default-src 'none'; script-src ${SEARCH_HASH}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/** What goes with the page when we serve it: nobody keeps it on the way, and nobody frames it. */
export const REPORT_HEADERS: Readonly<Record<string, string>> = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": `${REPORT_POLICY}; frame-ancestors 'none'`,
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};

/**
 * The copy as one readable page (Art. 12(1): concise, intelligible, in plain language): the decisions, the
 * information of Art. 15(1) and (2), the data themselves, and what is not included. Needs no other file.
 */
export async function* reportHtml(input: PackageInput): AsyncGenerator<string> {
  const texts = reportTexts[input.language];
  const systems = placeSystems(input);
  yield headOf(input, texts).markup;
  yield reportContents(input, systems, texts).markup;
  yield `</div></header>\n<main class="page" id="main" tabindex="-1">\n`;
  yield reportDecisions(input.decisions, texts).markup;
  yield reportInformation(input.information, texts).markup;
  yield* dataOf(systems, texts);
  yield reportWithheld(systems, texts).markup;
  yield reportPortable(input, texts).markup;
  yield reportFiles(systems, texts).markup;
  yield `</main>\n${systems.length === 0 ? "" : searchScript().markup}</body>\n</html>\n`;
}

function headOf(input: PackageInput, texts: ReportTexts): Markup {
  return markup`<!doctype html>
    <html lang="${texts.lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${texts.pageTitle(input.number)}</title>
        <style>${trusted(reportStyle(`${texts.caseNumber} ${input.number}`))}</style>
      </head>
      <body>
        <a class="skip" href="#main">${texts.skip}</a>
        <header>
          <div class="bar"><span>${input.libraryName}</span></div>
          <div class="page">
          <h1>${texts.title}</h1>
          <p class="lead">${texts.lead(input.libraryName)}</p>
          <dl class="facts">
            ${factsOf(input, texts).map(
              ([term, fact]) =>
                markup`<div>
                  <dt>${term}</dt>
                  <dd>${fact}</dd>
                </div>`,
            )}
          </dl>`;
}

function factsOf(input: PackageInput, texts: ReportTexts): [string, string][] {
  return [
    [texts.caseNumber, input.number],
    [texts.subject, input.subjectName],
    [texts.receivedAt, texts.day(input.receivedAt)],
    [texts.madeAt, texts.day(input.madeAt)],
    [texts.library, input.libraryName],
    [texts.controller, input.controllerName],
  ];
}

async function* dataOf(systems: readonly PlacedSystem[], texts: ReportTexts): AsyncGenerator<string> {
  const show = valuesIn(texts);
  yield markup`<section aria-labelledby="data">
    <h2 id="data">${texts.data}</h2>
    <p>${systems.length === 0 ? texts.noSystems : texts.dataLead}</p>
    ${systems.length === 0 ? [] : reportSearch(texts)}
    <div id="records">`.markup;
  for (const { anchor, title, leftOut, collections, byHand, files } of systems) {
    yield markup`<h3 id="${anchor}">${title}</h3>`.markup;
    if (byHand) yield reportByHand(byHand, texts).markup;
    else if (leftOut !== null) yield markup`<p>${texts.systemLeftOut(leftOut)}</p>`.markup;
    else if (collections.length === 0) yield markup`<p>${texts.noCollections}</p>`.markup;
    for (const collection of collections) yield* reportCollection(collection, texts, show);
    if (files.length > 0) yield markup`<p>${texts.filesHere}</p>${reportFileLinks(files)}`.markup;
  }
  yield "</div></section>\n";
}
