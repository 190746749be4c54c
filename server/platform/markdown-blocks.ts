import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block, Inline } from "./document.ts";

/** What stands in place of `{{name}}`: a text inside a line, or whole blocks where it has a paragraph of its own. */
export type Merge = {
  inline: Readonly<Record<string, string>>;
  block: Readonly<Record<string, readonly Block[]>>;
};

const NOTHING: Merge = { inline: {}, block: {} };
const FIELD = /\{\{([A-Za-z][A-Za-z0-9]*)\}\}/;
const ALONE = /^\{\{([A-Za-z][A-Za-z0-9]*)\}\}$/;

/** Markdown that cannot be part of a document, named by its kind and line; it holds no value of a person. */
export class UnsupportedMarkdown extends TypeError {
  readonly line: number;

  constructor(kind: string, line: number) {
    super(`${kind} cannot be set`);
    this.line = line;
  }
}

/** Reads Markdown with tables. The tree is made before anything is merged, so that a value never becomes markup. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** The parts of a Markdown text in reading order, with its fields filled in. */
export function markdownBlocks(markdown: string | Root, merge: Merge = NOTHING): Block[] {
  const root = typeof markdown === "string" ? parseMarkdown(markdown) : markdown;
  return root.children.flatMap((node) => blocksOf(node, merge));
}

/** The fields a text names, each with its line and whether it has a paragraph of its own. */
export function fieldsIn(node: Nodes): { name: string; line: number; isAlone: boolean }[] {
  if (node.type === "paragraph") {
    const [only, ...rest] = node.children;
    const alone = rest.length === 0 && only?.type === "text" ? ALONE.exec(only.value)?.[1] : undefined;
    if (alone) return [{ name: alone, line: lineOf(node), isAlone: true }];
  }
  if (node.type === "text") {
    return node.value.split(FIELD).flatMap((part, i) => {
      return i % 2 === 1 ? [{ name: part, line: lineOf(node), isAlone: false }] : [];
    });
  }
  return "children" in node ? node.children.flatMap(fieldsIn) : [];
}

function blocksOf(node: RootContent, merge: Merge): Block[] {
  switch (node.type) {
    case "heading":
      if (node.depth > 3) throw unsupported(node);
      return [{ kind: "heading", level: node.depth as 1 | 2 | 3, text: inlineOf(node.children, merge) }];
    case "paragraph": {
      const [field] = fieldsIn(node);
      const block = field?.isAlone ? merge.block[field.name] : undefined;
      return block ? [...block] : [{ kind: "paragraph", text: inlineOf(node.children, merge) }];
    }
    case "list":
      return [listOf(node, merge)];
    case "table":
      return [tableOf(node, merge)];
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, merge));
    default:
      throw unsupported(node);
  }
}

function listOf(node: List, merge: Merge): Block {
  const items = node.children.map((item) => item.children.flatMap((child) => blocksOf(child, merge)));
  return { kind: "list", ordered: node.ordered === true, items };
}

function tableOf({ children: [head, ...rows] }: Table, merge: Merge): Block {
  const cells = (row: Table["children"][number] | undefined) =>
    (row?.children ?? []).map((cell) => inlineOf(cell.children, merge));
  return { kind: "table", header: cells(head), rows: rows.map(cells) };
}

type Style = Omit<Inline, "text">;

function inlineOf(nodes: readonly PhrasingContent[], merge: Merge, style: Style = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "text":
        return [{ ...style, text: filled(node.value.replaceAll("\n", " "), merge) }];
      case "inlineCode":
        return [{ ...style, text: node.value }];
      case "break":
        return [{ ...style, text: "\n" }];
      case "strong":
        return inlineOf(node.children, merge, { ...style, strong: true });
      case "emphasis":
        return inlineOf(node.children, merge, { ...style, emphasis: true });
      case "link":
        return inlineOf(node.children, merge, { ...style, href: node.url });
      default:
        throw unsupported(node);
    }
  });
}

function filled(text: string, { inline }: Merge): string {
  return text
    .split(FIELD)
    .map((part, i) => (i % 2 === 1 ? (inline[part] ?? `{{${part}}}`) : part))
    .join("");
}

function unsupported(node: Nodes): UnsupportedMarkdown {
  return new UnsupportedMarkdown(node.type, lineOf(node));
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
