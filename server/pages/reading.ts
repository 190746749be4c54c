import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Request, Response } from "express";
import { matches } from "../public-reads/kept-answer.ts";

/** Something the public reads, whole and ready to send. */
export type Reading = {
  status?: 200 | 400 | 404 | 406;
  type: string;
  body: string | Buffer;
  /** When what it says last changed. */
  changedAt?: Date | undefined;
  language?: "da" | "en";
  headers?: Readonly<Record<string, string>>;
};

/** A reading with its entity tag, and smaller forms where they are smaller. */
export type PreparedReading = Reading & {
  body: Buffer;
  etag: string;
  encoded: { br?: Buffer; gzip?: Buffer };
  size: number;
};

/** Compressing more costs more time than it saves on one page. */
const BROTLI_QUALITY = 5;
const WORTH_COMPRESSING = 1_024;

/** Does once what every sending would repeat. */
export function prepare(reading: Reading): PreparedReading {
  const body = Buffer.isBuffer(reading.body) ? reading.body : Buffer.from(reading.body, "utf8");
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const isText = /^(text|application\/(ld\+json|json|atom\+xml|xml))/.test(reading.type);
  const encoded =
    isText && body.length > WORTH_COMPRESSING
      ? {
          br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
          gzip: gzipSync(body),
        }
      : {};
  const size = body.length + (encoded.br?.length ?? 0) + (encoded.gzip?.length ?? 0);
  return { ...reading, body, etag, encoded, size };
}

/**
 * Sends a reading, or says that what the asker has is still right (RFC 9110 section 13). Anybody may keep it, and
 * asks again each time: what is in force can change at any moment.
 */
export function send(req: Request, res: Response, reading: PreparedReading): void {
  const { status = 200, type, changedAt, language, headers = {}, etag, body, encoded } = reading;
  res.status(status).set({ ...headers, "Content-Type": type, ETag: etag, "Cache-Control": CACHE });
  res.vary("Accept").vary("Accept-Encoding");
  if (language) res.set("Content-Language", language);
  if (changedAt) res.set("Last-Modified", changedAt.toUTCString());
  if (status === 200 && hasAlready(req, etag, changedAt)) {
    res.status(304).end();
    return;
  }
  const encoding = req.acceptsEncodings(["br", "gzip", "identity"]) as keyof typeof encoded;
  const form = encoded[encoding];
  if (form) res.set("Content-Encoding", encoding);
  const bytes = form ?? body;
  res.set("Content-Length", String(bytes.length));
  res.end(req.method === "HEAD" ? undefined : bytes);
}

/** An entity tag is asked about first; only without one does the time decide (RFC 9110 section 13.2.2). */
function hasAlready({ headers }: Request, etag: string, changedAt: Date | undefined): boolean {
  const { "if-none-match": tags, "if-modified-since": since } = headers;
  if (tags !== undefined) return matches(tags, etag);
  if (since === undefined || changedAt === undefined) return false;
  return Math.floor(changedAt.getTime() / 1_000) * 1_000 <= Date.parse(since);
}

const CACHE = "public, no-cache";
