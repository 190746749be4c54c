import { Router, type Request, type Response } from "express";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { attachedFile } from "../platform/attached-file.ts";
import { renderHtml } from "../platform/document-html.ts";
import type { Document } from "../platform/document.ts";
import { escapeHtml } from "../platform/escape-html.ts";
import { renderPdf } from "../platform/typst-pdf.ts";
import { readOrganisationOn } from "../publication/activities/for-request.ts";
import { composeReceipt } from "./compose-receipt.ts";
import { findLogKeys } from "./log-key-store.ts";
import { formatVkey } from "./note.ts";
import { readReceipt } from "./read-receipt.ts";

/** Where a receipt is checked in the browser, in each language. */
const CHECK_AT = { da: "/kontroller-kvittering", en: "/en/check-receipt" } as const;

/**
 * Serves a receipt to whoever acted, and to auditors: as the file that anybody can check without us, and as a document
 * with the same proof in it.
 */
export function receiptRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get("/receipts/:id.tlog-proof", async (req, res) => {
    const { proofFile } = await readProven(await contextOf(req), String(req.params["id"]));
    attach(res, "kvittering.tlog-proof", "text/plain; charset=utf-8").send(proofFile);
  });
  router.get("/receipts/:id.pdf", async (req, res) => {
    const document = await readDocument(await contextOf(req), req);
    attach(res, "kvittering.pdf", "application/pdf").send(renderPdf(document));
  });
  router.get("/receipts/:id.html", async (req, res) => {
    const document = await readDocument(await contextOf(req), req);
    res.set({ "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" }).type("html");
    res.send(wholePage(document));
  });
  return router;
}

async function readProven(ctx: Context, id: string) {
  const { proofFile, ...read } = await readReceipt(ctx, id);
  if (proofFile) return { ...read, proofFile };
  throw new AppError(
    "UNAVAILABLE",
    "The receipt is not in a signed checkpoint yet. Try again in a few seconds.",
  );
}

async function readDocument(ctx: Context, req: Request): Promise<Document> {
  const { event, receipt, proofFile } = await readProven(ctx, String(req.params["id"]));
  const language = req.query["lang"] === "en" ? "en" : "da";
  const { name } = await readOrganisationOn(ctx.db, event.at.slice(0, 10));
  const vkeys = (await findLogKeys(ctx.db)).map(formatVkey);
  return composeReceipt(
    { event, index: receipt.index ?? 0, leafHash: receipt.leafHash, proofFile, vkeys },
    { language, organisation: name, checkAt: `${ctx.baseUrl}${CHECK_AT[language]}` },
  );
}

function attach(res: Response, filename: string, type: string): Response {
  return res.set(attachedFile({ type, name: filename }));
}

function wholePage(document: Document): string {
  const { language, title } = document;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title></head>
<body><main>${renderHtml(document)}</main></body></html>
`;
}
