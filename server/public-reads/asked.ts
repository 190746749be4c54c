import type { IncomingMessage } from "node:http";

/** Longer ones are not remembered, but answered all the same. */
const LONGEST_HEADER = 200;
const LONGEST_BODY = 20_000;

/**
 * Whether a request for /graphql may be answered from memory at all: nobody in particular asks. A GET is answered
 * as nobody's even with a cookie, since the service reads none there.
 */
export function isAnonymousRead({ method, url, headers }: IncomingMessage): boolean {
  if (headers.authorization !== undefined || headers["content-encoding"] !== undefined) return false;
  if ((headers.accept ?? "").length > LONGEST_HEADER) return false;
  if (method === "POST") {
    const isJson = /^application\/json(; ?charset=utf-8)?$/i.test(headers["content-type"] ?? "");
    return url === "/graphql" && isJson && headers.cookie === undefined && lengthOf(headers) <= LONGEST_BODY;
  }
  // Without one of these Apollo refuses a GET, as one that another site may have caused.
  const isMeant = headers["apollo-require-preflight"] ?? headers["x-apollo-operation-name"];
  return method === "GET" && isMeant !== undefined && (url ?? "").startsWith("/graphql?");
}

/** The length a request announces; endless where it announces none, so that it is left alone. */
export function lengthOf({ "content-length": length }: IncomingMessage["headers"]): number {
  return length === undefined ? Number.POSITIVE_INFINITY : Number(length);
}

/** The key of a read: everything its answer depends on. Accept decides the media type. */
export function keyOf({ method, url, headers }: IncomingMessage, body: string): string {
  return `${method}\n${headers.accept ?? ""}\n${url}\n${body}`;
}

/** A document as it was sent: its text, or the hash of a trusted one. */
export type SentDocument = { text: string } | { hash: string };

/** The document a read carries; undefined when there is none. */
export function documentOf({ method, url }: IncomingMessage, body: string): SentDocument | undefined {
  const sent = method === "GET" ? fromAddress(url ?? "") : parsed(body);
  const text = propertyOf(sent, "query");
  if (typeof text === "string") return { text };
  const hash = propertyOf(propertyOf(propertyOf(sent, "extensions"), "persistedQuery"), "sha256Hash");
  return typeof hash === "string" ? { hash } : undefined;
}

function fromAddress(url: string): object {
  const search = new URLSearchParams(url.slice(url.indexOf("?")));
  return { query: search.get("query"), extensions: parsed(search.get("extensions") ?? "null") };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // GraphQL says what is wrong with it
  }
}
