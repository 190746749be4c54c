import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router, type Request } from "express";
import type { Context } from "../context.ts";
import { openAuditExport, readAuditExport } from "./send-audit-export.ts";

/** Serves an export of the log by its grant, once. */
export function exportRoute(contextOf: (req: Request) => Promise<Context>): Router {
  return Router().get("/audit-exports/:token", async (req, res) => {
    const ctx = await contextOf(req);
    const opened = await openAuditExport(ctx, String(req.params["token"]));
    const name = `audit-log-${opened.from}-${opened.to}.zip`;
    res.set({
      "Content-Type": "application/zip",
      "Content-Length": String(opened.sizeBytes),
      "Content-Disposition": `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    await pipeline(Readable.from(readAuditExport(ctx, opened)), res);
  });
}
