import { markup, type Markup } from "./report-html-markup.ts";

/** A table of texts that scrolls within the page when it is wide. */
export function plainTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  return markup`${tableStart(caption, head, undefined)}${rows.map(
    (cells) =>
      markup`<tr>
        ${cells.map((cell) => markup`<td>${cell}</td>`)}
      </tr>`,
  )}${tableEnd()}`;
}

/** The beginning of a table of records, up to its first row. The caption also names the part that scrolls. */
export function tableStart(caption: string, head: readonly string[], kind: "wide" | undefined): Markup {
  return markup`<div class="scroll${kind ? ` ${kind}` : ""}" role="group" tabindex="0" aria-label="${caption}">
    <table class="rows">
      <caption>${caption}</caption>
      <thead>
        <tr>
          ${head.map((title) => markup`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>`;
}

/** The end of a table. */
export function tableEnd(): Markup {
  return markup`</tbody></table></div>`;
}
