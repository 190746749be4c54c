import { escapeHtml } from "../platform/escape-html.ts";
import { publishedHtml, type Html } from "./html.ts";

/**
 * The HTML of a published section, as it may stand on a page: below its heading, without pictures (they would be
 * fetched from elsewhere), and with each table in a region that can be scrolled by keyboard (WCAG 2.1.1). The HTML
 * was made from Markdown with raw HTML off, so what looks like an element in it is one.
 */
export function sectionMarkup(html: string, title: string, tableWord: string): Html {
  let tables = 0;
  const shown = html
    .replace(/<img src="[^"]*" alt="([^"]*)"(?: title="[^"]*")? ?\/?>/g, "$1")
    .replace(/<(\/?)h[12]>/g, "<$1h3>")
    .replaceAll("<table>", () => {
      tables += 1;
      const label = escapeHtml(`${title}, ${tableWord} ${tables}`);
      return `<div class="table--responsive-scroll" role="region" tabindex="0" aria-label="${label}"><table>`;
    })
    .replaceAll("</table>", "</table></div>");
  return publishedHtml(shown);
}
