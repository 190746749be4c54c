import { markup, type Markup } from "./report-html-markup.ts";
import type { PlacedSystem } from "./package-input-places.ts";
import type { PackageInput } from "./package-input.ts";
import type { ReportTexts } from "./report-texts.ts";

/** The contents of the report, down to each collection with the number of its records. */
export function reportContents(
  input: PackageInput,
  systems: readonly PlacedSystem[],
  texts: ReportTexts,
): Markup {
  return markup`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${texts.contents}</h2>
    <ol>
      ${input.decisions.length > 0 ? linkTo("decisions", texts.decisions) : []}${
        input.information.length > 0 ? linkTo("information", texts.information) : []
      }
      <li><a href="#data">${texts.data}</a>${systems.length > 0 ? systemList(systems, texts) : []}</li>
      ${systems.length > 0 ? linkTo("withheld", texts.withheld) : []}${linkTo("files", texts.files)}
    </ol>
  </nav>`;
}

function linkTo(anchor: string, title: string): Markup {
  return markup`<li><a href="#${anchor}">${title}</a></li>`;
}

function systemList(systems: readonly PlacedSystem[], texts: ReportTexts): Markup {
  return markup`
    <ol>
      ${systems.map(
        ({ anchor, title, collections }) =>
          markup`<li>
            <a href="#${anchor}">${title}</a>${
              collections.length > 0 ? collectionList(collections, texts) : []
            }
          </li>`,
      )}
    </ol>
  `;
}

function collectionList(collections: PlacedSystem["collections"], texts: ReportTexts): Markup {
  return markup`
    <ol>
      ${collections.map(
        ({ anchor, title, count }) =>
          markup`<li>
            <a href="#${anchor}">${title}</a>
            <span class="quiet">(${count === 0 ? texts.none : texts.number(count)})</span>
          </li>`,
      )}
    </ol>
  `;
}
