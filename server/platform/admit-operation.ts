import type { Request, RequestHandler, Response } from "express";
import { AppError } from "../errors.ts";
import { sendError } from "./send-error.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

/** What an operation arrives as: in a body, or in the search of an address. */
type Sent = Record<string, unknown>;

/** How an operation is let in: as one of our own, or as somebody's text. */
type Admission = "TRUSTED" | "TEXT";

/** Why an operation is not let in, with the status HTTP has for it (RFC 9110 section 15.5). */
type Refusal = { status: 400 | 403 | 405; message: string };

/**
 * Lets in what the sender may send: a login cookie and a GET send the hash of a trusted document and nothing
 * else; whoever shows a token, or nothing, may also send text of her own (docs/decisions/0046-trusted-documents.md).
 * A hash becomes its text here, and GraphQL knows nothing of it.
 */
export function admitOperation(
  documents: TrustedDocuments,
  hasLoginCookie: (req: Request) => boolean,
): RequestHandler {
  return async (req, res, next) => {
    const outcome = await admit(documents, req, hasLoginCookie);
    if (typeof outcome === "object") return refuse(res, outcome);
    res.locals["isTrusted"] = outcome === "TRUSTED";
    next();
  };
}

async function admit(
  documents: TrustedDocuments,
  req: Request,
  hasLoginCookie: (req: Request) => boolean,
): Promise<Refusal | Admission> {
  if (req.method === "GET") return admitGet(documents, req);
  return req.method === "POST" ? admitPost(documents, req, hasLoginCookie(req)) : "TEXT";
}

async function admitPost(
  documents: TrustedDocuments,
  req: Request,
  isBound: boolean,
): Promise<Refusal | Admission> {
  const body: unknown = req.body;
  const sent: Sent = isRecord(body) ? body : {};
  const hash = "query" in sent ? undefined : hashIn(sent["extensions"]);
  if (hash === undefined) return isBound ? TEXT_WITH_LOGIN : "TEXT";
  const text = await documents.find(hash);
  if (text === undefined) return UNKNOWN;
  req.body = { ...withoutHash(sent), query: text };
  return "TRUSTED";
}

async function admitGet(documents: TrustedDocuments, req: Request): Promise<Refusal | Admission> {
  if (req.headers.authorization !== undefined) return TOKEN_BY_GET;
  const search = new URL(req.url, "http://localhost").searchParams;
  const hash = search.has("query") ? undefined : hashIn(jsonIn(search.get("extensions")));
  if (hash === undefined) return TEXT_BY_GET;
  const text = await documents.find(hash);
  if (text === undefined) return UNKNOWN;
  search.delete("extensions");
  search.set("query", text);
  req.url = `/?${search.toString()}`;
  return "TRUSTED";
}

const TEXT_WITH_LOGIN: Refusal = {
  status: 403,
  message: "With a login, only the operations of our own pages are answered.",
};
const TEXT_BY_GET: Refusal = {
  status: 400,
  message: "A GET asks for a trusted document by its hash. Send text by POST.",
};
const TOKEN_BY_GET: Refusal = { status: 405, message: "Send a token by POST." };
const UNKNOWN: Refusal = {
  status: 400,
  message: "This operation is not known here. Load the page again.",
};

function refuse(res: Response, { status, message }: Refusal): void {
  if (status === 405) res.set("Allow", "POST");
  sendError(res, status, new AppError("OPERATION_NOT_ALLOWED", message));
}

/** Apollo would take the hash for one that it should remember itself. */
function withoutHash({ extensions, ...sent }: Sent): Sent {
  const { persistedQuery: _, ...others } = isRecord(extensions) ? extensions : {};
  return { ...sent, extensions: others };
}

function hashIn(extensions: unknown): string | undefined {
  const persisted = isRecord(extensions) ? extensions["persistedQuery"] : undefined;
  if (!isRecord(persisted) || persisted["version"] !== 1) return undefined;
  return typeof persisted["sha256Hash"] === "string" ? persisted["sha256Hash"] : undefined;
}

function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null; // no hash in it
  }
}

function isRecord(value: unknown): value is Sent {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
