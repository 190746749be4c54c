import type { RequestListener } from "node:http";

const SECONDS = 5;

const PAGE = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Tjenesten starter</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Tjenesten starter</h1>
<p>Vi er klar om et øjeblik. Genindlæs siden om lidt.</p>
<div lang="en"><h2>The service is starting</h2>
<p>We shall be ready in a moment. Reload the page shortly.</p></div></main></body>
</html>
`;

const JSON_BODY = JSON.stringify({
  errors: [
    { message: "The service is starting. Try again in a moment.", extensions: { code: "UNAVAILABLE" } },
  ],
});

/** Until the service can answer: a plain page for people and our error shape for programs, both to come back soon. */
export const answerStarting: RequestListener = (req, res) => {
  const isPerson = req.method === "GET" && (req.headers.accept ?? "").includes("text/html");
  const body = isPerson ? PAGE : JSON_BODY;
  res
    .writeHead(503, {
      "Content-Type": isPerson ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
      "Retry-After": SECONDS,
    })
    .end(req.method === "HEAD" ? undefined : body);
};
