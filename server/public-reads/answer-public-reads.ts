import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { parse, type DocumentNode } from "graphql";
import type { Logger } from "pino";
import { documentOf, isAnonymousRead, keyOf, lengthOf, type SentDocument } from "./asked.ts";
import type { BoundedMemory } from "./bounded-memory.ts";
import type { Edition } from "./edition.ts";
import { keptAnswer, sendKept, type KeptAnswer } from "./kept-answer.ts";

/** What public reads are answered with. */
export type PublicReadDeps = {
  edition: Edition;
  memory: BoundedMemory<KeptAnswer>;
  /** Whether a document asks for public fields alone. */
  isPublic: (document: DocumentNode) => boolean;
  /** The text of a trusted document by its SHA-256. */
  textOf: (hash: string) => Promise<string | undefined>;
  log: Logger;
};

/**
 * Answers a public read that was answered before in this edition, ahead of everything else; anything else goes to
 * the service. What the service answers to an anonymous read is kept when its document asks for public fields alone.
 */
export function answerPublicReads(service: RequestListener, deps: PublicReadDeps): RequestListener {
  return (req, res) => {
    if (!isAnonymousRead(req)) return service(req, res);
    if (req.method === "GET") return answer(service, deps, req, res, "");
    req.once("readable", () => {
      const chunk: unknown = req.read();
      if (!Buffer.isBuffer(chunk)) return service(req, res);
      const whole = chunk.length === lengthOf(req.headers) ? chunk.toString("utf8") : undefined;
      if (whole !== undefined && tryAnswer(deps, req, res, keyOf(req, whole))) return;
      req.unshift(chunk); // the service reads it itself
      if (whole === undefined) service(req, res);
      else answer(service, deps, req, res, whole);
    });
  };
}

function answer(
  service: RequestListener,
  deps: PublicReadDeps,
  req: IncomingMessage,
  res: ServerResponse,
  body: string,
): void {
  const key = keyOf(req, body);
  if (req.method === "GET" && tryAnswer(deps, req, res, key)) return;
  const edition = deps.edition.current();
  isForEverybody(deps, documentOf(req, body)).then(
    (isIt) => {
      if (isIt && edition !== undefined) keepAnswer(deps, req, res, { edition, key });
      service(req, res);
    },
    (error: unknown) => {
      deps.log.warn({ err: error }, "a public read is not remembered");
      service(req, res);
    },
  );
}

/** Whether a document is known, can be read, and asks for public fields alone. */
async function isForEverybody(
  { isPublic, textOf }: PublicReadDeps,
  document: SentDocument | undefined,
): Promise<boolean> {
  if (!document) return false;
  const text = "hash" in document ? await textOf(document.hash) : document.text;
  if (text === undefined) return false;
  try {
    return isPublic(parse(text, { noLocation: true, maxTokens: MOST_TOKENS }));
  } catch {
    return false; // GraphQL says what is wrong with it
  }
}

/** As many as the service itself reads. */
const MOST_TOKENS = 2_000;

function tryAnswer(
  { edition, memory }: PublicReadDeps,
  req: IncomingMessage,
  res: ServerResponse,
  key: string,
): boolean {
  const current = edition.current();
  const kept = current === undefined ? undefined : memory.get(current, key);
  if (!kept) return false;
  sendKept(res, kept, {
    isConditional: req.method === "GET",
    ifNoneMatch: req.headers["if-none-match"],
    requestId: randomUUID(),
  });
  return true;
}

/**
 * Keeps the answer as it goes by, if it came in one piece, holds data without errors, and nothing was published
 * between the question and the answer. A GET of it may be kept by anybody who asks again each time.
 */
function keepAnswer(
  { edition, memory }: PublicReadDeps,
  req: IncomingMessage,
  res: ServerResponse,
  asked: { edition: number; key: string },
): void {
  const isGet = req.method === "GET";
  delete req.headers["if-none-match"]; // "not modified" has no bytes to keep
  const end = res.end.bind(res) as (...parts: unknown[]) => ServerResponse;
  res.end = ((...parts: unknown[]) => {
    const bytes = res.headersSent || res.statusCode !== 200 ? undefined : bytesOf(parts[0]);
    if (bytes?.subarray(0, DATA_FIRST.length).equals(DATA_FIRST)) {
      if (isGet) res.setHeader("Cache-Control", "public, no-cache");
      const kept = keptAnswer(res.getHeaders(), bytes);
      if (kept && edition.current() === asked.edition)
        memory.put(asked.edition, asked.key, kept, bytes.length);
    }
    return end(...parts);
  }) as typeof res.end;
}

/** Apollo writes errors before data, so an answer that begins so has none. */
const DATA_FIRST = Buffer.from('{"data":{');

function bytesOf(chunk: unknown): Buffer | undefined {
  if (typeof chunk === "string") return Buffer.from(chunk, "utf8");
  return Buffer.isBuffer(chunk) ? chunk : undefined;
}
