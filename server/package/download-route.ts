import { basename } from "node:path/posix";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router, type Request, type Response } from "express";
import type { Context } from "../context.ts";
import { attachedFile } from "../platform/attached-file.ts";
import { parseRange, type ByteRange } from "./range.ts";
import { REPORT_HEADERS } from "./report-html.ts";
import { closeDownload, openCopyFile, openDownload, readRange } from "./send-package.ts";

/** The file of a copy that is read on screen; the others are saved. */
const REPORT = "index.html";

/** Serves a copy by its grant, whole or from where a broken download stopped (RFC 9110 section 14), and file by file. */
export function downloadRoute(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get("/packages/:token/*path", async (req, res) => {
    const path = [req.params["path"]].flat().join("/");
    const { sizeBytes, content } = await openCopyFile(
      await contextOf(req),
      String(req.params["token"]),
      path,
    );
    const type = "application/octet-stream";
    res.set(path === REPORT ? REPORT_HEADERS : attachedFile({ type, name: basename(path), sizeBytes }));
    await pipeline(content, res);
  });
  return router.get("/packages/:token", async (req, res) => {
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
