import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfm } from "micromark-extension-gfm";
import { hasHiddenMark } from "./hidden-marks.ts";

/** Something in a text that must not be published: the line, and what to do. */
export type Hazard = { line: number; message: string };

/** More than any policy needs; what is larger is taken for an attempt to exhaust memory. */
const MAX_CHARACTERS = 300_000;
const MAX_TABLE_ROWS = 500;
const MAX_TABLE_COLUMNS = 12;

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|law:|#)/i;

/** Finds what an author may not write: mark-up of other kinds, links that run, pictures, hidden marks, endless tables. */
export function markdownHazards(markdown: string): Hazard[] {
  if (markdown.length > MAX_CHARACTERS) {
    return [{ line: 1, message: `is longer than ${MAX_CHARACTERS} characters. Shorten it.` }];
  }
  const hidden = markdown.split("\n").flatMap((text, index) =>
    hasHiddenMark(text)
      ? [
          {
            line: index + 1,
            message:
              "holds a mark that is not seen, such as one that turns the direction of writing. Remove it.",
          },
        ]
      : [],
  );
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmTableFromMarkdown()] });
  return [...hidden, ...hazardsIn(tree)];
}

function hazardsIn(tree: Nodes): Hazard[] {
  const found: Hazard[] = [];
  // A stack and not recursion: quotes can be nested deeper than calls can.
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const message = hazardOf(node);
    if (message) found.push({ line: node.position?.start.line ?? 1, message });
    if ("children" in node) waiting.push(...node.children);
  }
  return found.sort((a, b) => a.line - b.line);
}

function hazardOf(node: Nodes): string | undefined {
  switch (node.type) {
    case "html":
      return "holds HTML. Write Markdown instead.";
    case "image":
    case "imageReference":
      return "holds a picture. A text must tell the same to those who cannot see it; remove the picture.";
    case "link":
    case "definition":
      return SAFE_LINK.test(node.url)
        ? undefined
        : "has a link that is not https, mailto, tel, law or #section.";
    case "table":
      return tableHazard(node.children.length, node.children[0]?.children.length ?? 0);
    default:
      return undefined;
  }
}

function tableHazard(rows: number, columns: number): string | undefined {
  if (rows <= MAX_TABLE_ROWS && columns <= MAX_TABLE_COLUMNS) return undefined;
  return `has a table of more than ${MAX_TABLE_ROWS} rows or ${MAX_TABLE_COLUMNS} columns. Split it.`;
}
