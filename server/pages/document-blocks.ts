import type { PhrasingContent, RootContent, Table } from "mdast";
import type { Block, Inline } from "../platform/document.ts";
import { isHarmlessAddress } from "./harmless-text.ts";
import { markdownTree, wordsOf } from "./harmless-markdown.ts";

/**
 * A published Markdown text as the parts of a document below a heading of level 2. Nothing is refused: what has no
 * place in a document, such as raw HTML, is set as the text it is. An address inside our pages becomes whole.
 */
export function documentBlocks(markdown: string, baseUrl: string): Block[] {
  return markdownTree(markdown).children.flatMap((node) => blocksOf(node, baseUrl));
}

function blocksOf(node: RootContent, baseUrl: string): Block[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: 3, text: inlineOf(node.children, baseUrl) }];
    case "paragraph":
      return [{ kind: "paragraph", text: inlineOf(node.children, baseUrl) }];
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, baseUrl));
    case "list": {
      const items = node.children.map((item) =>
        item.children.flatMap((child) => blocksOf(child, baseUrl)).map(withoutHeading),
      );
      return [
        { kind: "list", ordered: node.ordered === true, items: items.filter((item) => item.length > 0) },
      ];
    }
    case "table":
      return [tableOf(node, baseUrl)];
    default: {
      const text = wordsOf(node);
      return text.trim() === "" ? [] : [{ kind: "paragraph", text: [{ text }] }];
    }
  }
}

/** A heading inside a list would break the order of headings. */
function withoutHeading(block: Block): Block {
  return block.kind === "heading" ? { kind: "paragraph", text: block.text } : block;
}

function tableOf({ children: [head, ...rows] }: Table, baseUrl: string): Block {
  const width = head?.children.length ?? 0;
  const cells = (row: Table["children"][number] | undefined) =>
    Array.from({ length: width }, (_none, column) =>
      inlineOf(row?.children[column]?.children ?? [], baseUrl),
    );
  return { kind: "table", header: cells(head), rows: rows.map(cells) };
}

type Style = Omit<Inline, "text">;

function inlineOf(nodes: readonly PhrasingContent[], baseUrl: string, style: Style = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "strong":
        return inlineOf(node.children, baseUrl, { ...style, strong: true });
      case "emphasis":
        return inlineOf(node.children, baseUrl, { ...style, emphasis: true });
      case "link":
        return inlineOf(node.children, baseUrl, { ...style, ...addressOf(node.url, baseUrl) });
      case "break":
        return [{ ...style, text: "\n" }];
      default:
        return [{ ...style, text: wordsOf(node).replaceAll("\n", " ") }];
    }
  });
}

function addressOf(url: string, baseUrl: string): Pick<Inline, "href"> {
  if (!isHarmlessAddress(url) || url.startsWith("#")) return {};
  return { href: url.startsWith("/") ? baseUrl + url : url };
}
