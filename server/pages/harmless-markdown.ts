import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { isHarmlessAddress } from "./harmless-text.ts";

/** Reads Markdown with tables as a tree. */
export function markdownTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

type Change = { start: number; end: number; text: string };

/**
 * Markdown that is harmless in whatever shows it: raw HTML is turned into text, and a link or picture with an
 * address that could run something is left with its words alone. All else stays as it was written.
 */
export function harmlessMarkdown(markdown: string): string {
  const changes = changesIn(markdownTree(markdown), markdown);
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end),
      markdown,
    );
}

function changesIn(node: Nodes, markdown: string): Change[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const isAddressed = node.type === "link" || node.type === "image" || node.type === "definition";
  if (node.type === "html") return [{ start, end, text: asText(markdown.slice(start, end)) }];
  if (isAddressed && !isHarmlessAddress(node.url)) return [{ start, end, text: asText(wordsOf(node)) }];
  return "children" in node ? node.children.flatMap((child) => changesIn(child, markdown)) : [];
}

/** The words of a part of a text, without any markup. */
export function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "image") return node.alt ?? "";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** A text in a line of Markdown, shown as it stands: nothing in it begins a link, code or HTML. */
export function asText(text: string): string {
  return text.replace(/[\\`[\]<]/g, (character) => `\\${character}`);
}
