import { markup, type Markup } from "./report-html-markup.ts";
import { plainTable } from "./report-html-table.ts";
import { placePortable } from "./package-input-places.ts";
import type { PackageInput } from "./package-input.ts";
import type { ReportTexts } from "./report-texts.ts";

/** The files a person can take to another controller (Art. 20(1)); nothing where there are none. */
export function reportPortable(input: PackageInput, texts: ReportTexts): Markup {
  const rows = placePortable(input).flatMap(({ title: system, collections }) =>
    collections.map(({ title, count, jsonPath }) => [system, title, texts.number(count), jsonPath]),
  );
  if (rows.length === 0) return markup``;
  return markup`<section aria-labelledby="portable">
    <h2 id="portable">${texts.portable}</h2>
    <p>${texts.portableLead}</p>
    ${plainTable(texts.portable, [texts.system, texts.kind, texts.count, texts.file], rows)}
  </section>`;
}
