import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router, type Request } from "express";
import type { Context } from "../context.ts";
import { attachedFile } from "../platform/attached-file.ts";
import { openAttachment } from "./send-attachment.ts";
import { receiveUpload } from "./receive-upload.ts";

/** Takes files in by their grant, and serves them to whoever may see them. */
export function uploadRoute(contextOf: (req: Request) => Promise<Context>): Router {
  return Router()
    .put("/uploads/:token", async (req, res) => {
      const ctx = await contextOf(req);
      const result = await receiveUpload(ctx, String(req.params["token"]), req as AsyncIterable<Buffer>);
      res
        .status(result.state === "READY" ? 200 : 422)
        .set("Cache-Control", "no-store")
        .json(result);
    })
    .get("/attachments/:id", async (req, res) => {
      const ctx = await contextOf(req);
      const { file, filename, bytes } = await openAttachment(ctx, String(req.params["id"]));
      res.status(200).set(
        attachedFile({
          type: file.contentType,
          name: "fil",
          exactName: filename,
          sizeBytes: file.sizeBytes,
        }),
      );
      await pipeline(Readable.from(bytes), res);
    });
}
