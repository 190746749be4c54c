import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Router, type Request, type Response } from "express";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { findLogKeys } from "./log-key-store.ts";
import { findLastHead, tilesInDatabase } from "./log-store.ts";
import { formatVkey } from "./note.ts";
import { readBundle } from "./read-bundle.ts";
import { parseTilePath, tileWidth } from "./tile.ts";

const compress = promisify(gzip);
const FOREVER = "max-age=31536000, immutable";

/**
 * The log as files, for programs of others (C2SP tlog-tiles): `/log/checkpoint`, `/log/tile/<L>/<N>`
 * and `/log/tile/entries/<N>`, and the keys at `/log/vkeys`. Entries are for auditors and the DPO alone.
 */
export function logRoutes(
  publicContext: (req: Request) => Context,
  contextFor: (req: Request) => Promise<Context>,
): Router {
  const router = Router();
  router.get("/log/checkpoint", async (req, res) => {
    const head = await findLastHead(publicContext(req).db);
    if (!head) throw notThere();
    sendText(res, head.note);
  });
  router.get("/log/vkeys", async (req, res) => {
    const keys = await findLogKeys(publicContext(req).db);
    sendText(res, keys.map((key) => `${formatVkey(key)}\n`).join(""));
  });
  router.get("/log/tile/{*path}", async (req, res) => {
    const tile = parseTilePath(req.path.slice("/log/".length));
    const { db } = publicContext(req);
    const size = (await findLastHead(db))?.size ?? 0;
    if (!tile || tileWidth(levelOf(tile.level), tile.index, size) < tile.width) throw notThere();
    if (tile.level === "entries") {
      await sendEntries(req, res, await contextFor(req), tile);
      return;
    }
    const [hashes] = await tilesInDatabase(db)([{ ...tile, level: tile.level }]);
    res.set("Cache-Control", `public, ${FOREVER}`).type("application/octet-stream").send(hashes);
  });
  return router;
}

function levelOf(level: number | "entries"): number {
  return level === "entries" ? 0 : level;
}

function sendText(res: Response, text: string): void {
  res.set("Cache-Control", "public, max-age=2").type("text/plain; charset=utf-8").send(text);
}

async function sendEntries(
  req: Request,
  res: Response,
  ctx: Context,
  { index, width }: { index: number; width: number },
): Promise<void> {
  authorize(ctx, "audit:read");
  const bundle = await readBundle(ctx.db, index, width);
  if (!bundle) throw notThere();
  res
    .set("Cache-Control", `private, ${FOREVER}`)
    .set("Vary", "Accept-Encoding, Authorization, Cookie")
    .type("application/octet-stream");
  if (req.acceptsEncodings(["gzip", "identity"]) !== "gzip") res.send(bundle);
  else res.set("Content-Encoding", "gzip").send(await compress(bundle));
}

function notThere(): AppError {
  return new AppError("NOT_FOUND", "There is nothing here.");
}
