const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The words of rendered Markdown, a line for each paragraph, list item and table row; what is compared and searched. */
export function plainText(html: string): string {
  return html
    .replace(/<tr>\s*<t[dh]\b[^>]*>/g, "\n")
    .replace(/\s*<t[dh]\b[^>]*>/g, " · ")
    .replace(/<\/(?:p|li|tr|h[1-6]|blockquote|pre)>|<br[^>]*>|<hr[^>]*>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
