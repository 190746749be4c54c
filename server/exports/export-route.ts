import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router, type Request } from "express";
import type { Context } from "../context.ts";
import { attachedFile } from "../platform/attached-file.ts";
import { openAuditExport, readAuditExport } from "./send-audit-export.ts";

/** Serves an export of the log by its grant, once. */
export function exportRoute(contextOf: (req: Request) => Promise<Context>): Router {
  return Router().get("/audit-exports/:token", async (req, res) => {
    const ctx = await contextOf(req);
    const opened = await openAuditExport(ctx, String(req.params["token"]));
    const name = `audit-log-${opened.from}-${opened.to}.zip`;
    res.set(attachedFile({ type: "application/zip", name, exactName: name, sizeBytes: opened.sizeBytes }));
    await pipeline(Readable.from(readAuditExport(ctx, opened)), res);
  });
}
