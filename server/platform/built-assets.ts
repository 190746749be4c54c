import { existsSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { Router, type NextFunction, type Request, type Response } from "express";

const FORMS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/**
 * Serves files that are named by what is in them, to be kept for ever, in the smallest form that the browser takes. One
 * that has gone meanwhile, because the pages were built anew beneath a running server, is not found; nothing else ends.
 */
export function builtAssets(directory: string): Router {
  const names = new Set(existsSync(directory) ? readdirSync(directory) : []);
  const router = Router();
  router.get("/:name", (req, res, next) => {
    const { name } = req.params;
    if (!names.has(name)) return next();
    res.type(extname(name)).set("Vary", "Accept-Encoding");
    send(directory, formOf(name, names, req, res), res, next);
  });
  return router;
}

function formOf(name: string, names: ReadonlySet<string>, req: Request, res: Response): string {
  const [encoding, suffix] =
    FORMS.find(([encoding, suffix]) => names.has(name + suffix) && req.acceptsEncodings(encoding)) ?? [];
  if (encoding) res.set("Content-Encoding", encoding);
  return name + (suffix ?? "");
}

function send(root: string, file: string, res: Response, next: NextFunction): void {
  const kept = { root, immutable: true, maxAge: "1y", acceptRanges: false };
  res.sendFile(file, kept, (error: NodeJS.ErrnoException | undefined) => {
    if (!error || res.headersSent || error.code === "ECONNABORTED") return;
    for (const header of ["Content-Encoding", "Content-Type", "Vary"]) res.removeHeader(header);
    if (error.code === "ENOENT") next();
    else next(error);
  });
}
