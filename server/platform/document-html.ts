import type { Block, Document, Inline } from "./document.ts";
import { escapeHtml } from "./escape-html.ts";

/** A document as one HTML element, without style or script: it takes the look of the page it stands in. */
export function renderHtml({ language, blocks }: Document): string {
  return `<article lang="${language}">\n${blocks.map(block).join("\n")}\n</article>\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading":
      return `<h${part.level}>${inline(part.text)}</h${part.level}>`;
    case "paragraph":
      return `<p>${inline(part.text)}</p>`;
    case "list": {
      const tag = part.ordered ? "ol" : "ul";
      return `<${tag}>${part.items.map((item) => `<li>${item.map(block).join("")}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return table(part);
    case "address":
      return `<p>${part.lines.map(escapeHtml).join("<br>")}</p>`;
    case "facts":
      return `<dl>${part.facts.map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join("")}</dl>`;
  }
}

function table({ header, rows }: Extract<Block, { kind: "table" }>): string {
  const head = header.map((cell) => `<th scope="col">${inline(cell)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join("")}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function inline(parts: readonly Inline[]): string {
  return parts.map(piece).join("");
}

function piece({ text, strong, emphasis, href }: Inline): string {
  let html = escapeHtml(text).replaceAll("\n", "<br>");
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  return href && isSafe(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html;
}

/** Only addresses that a reader expects behind a link; never a script. */
function isSafe(href: string): boolean {
  return /^(https?:|mailto:|tel:)/i.test(href);
}
