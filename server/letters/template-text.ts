import type { Nodes } from "mdast";

/** The words of a node, without its markup. */
export function toText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(toText).join("") : "";
}
