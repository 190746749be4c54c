import { createHash } from "node:crypto";
import { markup, trusted, type Markup } from "./report-html-markup.ts";
import type { ReportTexts } from "./report-texts.ts";

/**
 * Searches what the page shows, by itself and offline: no other file, no request. It is the same text in every copy, so
 * its hash can stand in the page's own policy; words come from the field, never from the data.
 */
const SCRIPT = `(() => {
  const box = document.getElementById("search");
  const field = box.querySelector("input");
  const said = box.querySelector("[role=status]");
  const rows = [...document.querySelectorAll("#records tbody tr, #records table.record")].filter((row) => !row.closest("table.record") || row.matches("table.record"));
  const plain = (text) => text.normalize("NFKC").toLocaleLowerCase("da");
  const texts = rows.map((row) => plain(row.textContent));
  box.hidden = false;
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    rows.forEach((row, at) => {
      const fits = words.every((word) => texts[at].includes(word));
      row.hidden = !fits;
      if (fits) found += 1;
    });
    said.textContent = words.length ? field.dataset.found.replace("{n}", new Intl.NumberFormat(document.documentElement.lang).format(found)) : "";
  });
})();`;

/** What the page's policy must name for the search to run: this script and no other (CSP Level 3). */
export const SEARCH_HASH = `'sha256-${createHash("sha256").update(SCRIPT).digest("base64")}'`;

/** A field that hides the records that do not match; without scripts it is not there, and nothing is missing. */
export function reportSearch(texts: ReportTexts): Markup {
  return markup`<search id="search" hidden>
    <label for="search-field">${texts.search}</label>
    <input id="search-field" type="search" autocomplete="off" spellcheck="false" data-found="${texts.searchFound}" />
    <p class="quiet">${texts.searchHint}</p>
    <p role="status"></p>
  </search>`;
}

/** The search's script, at the end of the page, where the records are there. */
export function searchScript(): Markup {
  return trusted(`<script>${SCRIPT}</script>\n`);
}
