/** A table of GitHub Flavoured Markdown. A cell cannot leave its row, whatever its text holds. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
    .join("\n");
}

function cell(text: string): string {
  return text
    .replace(/\s*\r?\n\s*/g, " ")
    .replaceAll("|", "\\|")
    .trim();
}
