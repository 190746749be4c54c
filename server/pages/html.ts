import { escapeHtml } from "../platform/escape-html.ts";

/** Markup that is safe to send. Only `markup` and `publishedHtml` make it. */
export type Html = { readonly html: string };

/** What may stand in a template: text is escaped, markup goes in as it is, null and false leave nothing. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Writes markup: the template is ours, and whatever is put in is escaped unless it is markup itself. */
export function markup(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: template.map((text, index) => text + write(pieces[index])).join("") };
}

/** Takes over the HTML of a published text, which was made from Markdown with raw HTML off when it was published. */
export function publishedHtml(html: string): Html {
  return { html };
}

function write(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  if ("html" in piece) return piece.html;
  return piece.map(write).join("");
}
