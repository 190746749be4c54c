import { Router, type Request } from "express";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { readDataRequest } from "../requests/read-data-requests.ts";
import { previewPackage } from "./preview-package.ts";
import { REPORT_HEADERS } from "./report-html.ts";

/** Shows staff the report of a copy before it is made, as the page the citizen will open; each look is an event. */
export function previewRoute(contextOf: (req: Request) => Promise<Context>): Router {
  return Router().get("/previews/:id", async (req, res) => {
    const ctx = await contextOf(req);
    const request = await readDataRequest(ctx, String(req.params["id"]));
    const preview = request && (await previewPackage(ctx, request));
    if (!preview) throw new AppError("NOT_FOUND", "There is nothing to show yet.");
    res.set(REPORT_HEADERS).send(preview.html);
  });
}
