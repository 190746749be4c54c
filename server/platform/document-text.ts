import type { Block, Document, Inline } from "./document.ts";

/** A document as plain text, in the order it is read; each table row says its column names again. */
export function renderText({ blocks }: Document): string {
  return `${blocks.map(block).join("\n\n")}\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading":
      return underlined(inline(part.text), part.level);
    case "paragraph":
      return inline(part.text);
    case "list":
      return part.items.map((item, i) => listItem(item, part.ordered ? `${i + 1}. ` : "- ")).join("\n");
    case "table":
      return part.rows
        .map((row) => row.map((cell, i) => `${inline(part.header[i] ?? [])}: ${inline(cell)}`).join("\n"))
        .join("\n\n");
    case "address":
      return part.lines.join("\n");
    case "facts":
      return part.facts.map(({ name, value }) => `${name}: ${value}`).join("\n");
  }
}

function underlined(title: string, level: 1 | 2 | 3): string {
  const mark = { 1: "=", 2: "-", 3: "" }[level];
  return mark ? `${title}\n${mark.repeat([...title].length)}` : title;
}

function listItem(item: readonly Block[], marker: string): string {
  const text = item.map(block).join("\n");
  return `${marker}${text.replaceAll("\n", `\n${" ".repeat(marker.length)}`)}`;
}

function inline(parts: readonly Inline[]): string {
  return parts.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join("");
}
