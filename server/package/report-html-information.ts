import { markup, type Markup } from "./report-html-markup.ts";
import { plainTable } from "./report-html-table.ts";
import type { InformationSection } from "./package-input.ts";
import type { ReportTexts } from "./report-texts.ts";

/** What the citizen is told about the processing, point by point (Art. 15(1)(a)-(h) and 15(2)). */
export function reportInformation(sections: readonly InformationSection[], texts: ReportTexts): Markup {
  if (sections.length === 0) return markup``;
  return markup`<section aria-labelledby="information">
    <h2 id="information">${texts.information}</h2>
    ${sections.map((section) => sectionOf(section, texts))}
  </section>`;
}

function sectionOf({ letter, title, paragraphs, table }: InformationSection, texts: ReportTexts): Markup {
  return markup`<h3>${title}</h3>
    <p class="article">${articleOf(letter, texts)}</p>
    ${paragraphs.map((paragraph) => markup`<p class="text">${paragraph}</p>`)}${
      table ? plainTable(title, table.head, table.rows) : []
    }`;
}

/** `a` to `h` are points of Art. 15(1); `2` in any dress is Art. 15(2). */
function articleOf(letter: string, texts: ReportTexts): string {
  const plain = letter.replace(/^15/, "").replace(/[()]/g, "").trim().toLowerCase();
  if (/^1?[a-h]$/.test(plain)) return texts.article(plain.slice(-1));
  return plain === "2" ? texts.transfers : letter;
}
