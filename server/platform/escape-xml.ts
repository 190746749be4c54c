import { escapeHtml } from "./escape-html.ts";

/** Makes a text safe inside XML: marks are escaped, and what XML 1.0 cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
}
