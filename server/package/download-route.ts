import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router, type Request, type Response } from "express";
import type { Context } from "../context.ts";
import { attachedFile } from "../platform/attached-file.ts";
import { parseRange, type ByteRange } from "./range.ts";
import { closeDownload, openDownload, readRange } from "./send-package.ts";

/** Serves a copy by its grant, whole or from where a broken download stopped (RFC 9110 section 14). */
export function downloadRoute(contextOf: (req: Request) => Promise<Context>): Router {
  return Router().get("/packages/:token", async (req, res) => {
    const ctx = await contextOf(req);
    const header = req.headers.range;
    const download = await openDownload(ctx, String(req.params["token"]), header !== undefined);
    const { sizeBytes } = download;
    const range = header === undefined ? undefined : parseRange(header, sizeBytes);
    if (range === "unsatisfiable") {
      res.status(416).set("Content-Range", `bytes */${sizeBytes}`).end();
      return;
    }
    const part = range ?? { start: 0, end: sizeBytes - 1 };
    writeHead(res, download.request.number, sizeBytes, part, range !== undefined);
    await pipeline(Readable.from(readRange(ctx, download, part)), res);
    if (part.end === sizeBytes - 1) await closeDownload(ctx, download);
  });
}

function writeHead(
  res: Response,
  number: string,
  size: number,
  { start, end }: ByteRange,
  isPart: boolean,
): void {
  const name = `indsigt-${number}.zip`;
  res.status(isPart ? 206 : 200).set({
    ...attachedFile({ type: "application/zip", name, exactName: name, sizeBytes: end - start + 1 }),
    "Accept-Ranges": "bytes",
    ...(isPart && { "Content-Range": `bytes ${start}-${end}/${size}` }),
  });
}
