import { createHash } from "node:crypto";
import type { Response } from "express";
import { escapeHtml } from "../platform/escape-html.ts";

const STYLE = `body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem}
button{display:block;width:100%;margin:.5rem 0;padding:.75rem 1rem;font:inherit;text-align:left;color:inherit;background:#f5f5f5;border:1px solid #666;border-radius:4px;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #0059b3;outline-offset:2px}
a{color:#0059b3}
small{display:block;font-size:1rem}`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sends a page that needs no script and loads nothing; `main` is HTML whose values have been escaped. */
export function sendPlainPage(
  res: Response,
  status: number,
  { title, main }: { title: string; main: string },
): void {
  res
    .status(status)
    .set({
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    })
    .type("html").send(`<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>${main}</main></body></html>
`);
}
