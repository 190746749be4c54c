import { markdownToHtml } from "../../../server/publication/text/markdown-html.ts";
import { plainText } from "../../../server/publication/text/plain-text.ts";

test.each([
  ["paragraphs and lists", "Første.\n\n- en\n- to\n", "Første.\nen\nto"],
  ["a table", "| A | B |\n| --- | --- |\n| 1 | 2 |\n", "A · B\n1 · 2"],
  ["emphasis and links", "Se **loven** i [kilden](https://example.org).", "Se loven i kilden."],
  ["signs that HTML writes otherwise", 'A & B < C "d"', 'A & B < C "d"'],
  ["raw HTML, which is text", "<b>x</b>", "<b>x</b>"],
])("%s is read as plain lines", (_, markdown, text) => {
  expect(plainText(markdownToHtml(markdown))).toBe(text);
});
