import { escapeHtml } from "../platform/escape-html.ts";
import { publishedHtml, type Html } from "./html.ts";

/**
 * The HTML of a published section, with each table in a region that can be scrolled by keyboard (WCAG 2.1.1). The
 * HTML was made from Markdown with raw HTML off, so a `<table>` in it is a table.
 */
export function sectionMarkup(html: string, title: string, tableWord: string): Html {
  let count = 0;
  const opened = html.replaceAll("<table>", () => {
    count += 1;
    const label = escapeHtml(`${title}, ${tableWord} ${count}`);
    return `<div class="table--responsive-scroll" role="region" tabindex="0" aria-label="${label}"><table>`;
  });
  return publishedHtml(opened.replaceAll("</table>", "</table></div>"));
}
