import { setTimeout as wait } from "node:timers/promises";
import { Agent, request, type Dispatcher } from "undici";
import { AppError } from "../../errors.ts";
import { faultError, type Fault } from "../fault.ts";
import type { HttpAccess } from "../map/http-access-schema.ts";
import type { Credentials } from "./http-credentials.ts";

/** An answer as JSON, and the address of the next page where the server gave one (RFC 8288). */
export type HttpAnswer = { status: number; body: unknown; next: string | undefined };

/** What is asked for; `what` names the call in errors, which never say the address. */
export type HttpQuestion = {
  url: URL;
  what: string;
  /** What is sent along, as JSON; without it the call is a GET. */
  body?: unknown;
  /** Statuses that are an answer and no fault, beside success and 404. */
  answers?: readonly number[];
  /** Asked once: what may have been done is not done again by itself. */
  isOnce?: boolean;
};

/** Asks one system. */
export type HttpCall = (question: HttpQuestion) => Promise<HttpAnswer>;

const LONGEST_WAIT_SECONDS = 60;

type Attempt = { answer: HttpAnswer } | { again: Fault; afterMs: number } | { isUnauthorized: true };

/**
 * Lends a way to ask one system: no faster than its map allows, again after what may pass, with an end to every wait and
 * to every answer. It follows no redirect: what is asked for names a person, and goes to nobody else.
 */
export async function withHttp<T>(
  map: HttpAccess,
  credentials: Credentials,
  use: (call: HttpCall) => Promise<T>,
): Promise<T> {
  const timeout = map.timeout * 1_000;
  const agent = new Agent({ connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout });
  await credentials.headers();
  const turn = turnsOf(map.requestsPerSecond);
  const call: HttpCall = async (question) => {
    let isRenewed = false;
    for (let tries = 0; ; tries += 1) {
      await turn();
      const shown = await credentials.headers();
      const attempt = await tryOnce(map, {
        ...question,
        agent,
        headers: { accept: "application/json", ...shown },
      });
      if ("answer" in attempt) return attempt.answer;
      if ("isUnauthorized" in attempt) {
        if (isRenewed || !credentials.renew(shown))
          throw fault(map, "REFUSED", question.what, "refuses with status 401");
        [isRenewed, tries] = [true, tries - 1]; // refused before anything was done, so it is no try
        continue;
      }
      if (tries >= map.retries || question.isOnce) throw fault(map, attempt.again, question.what);
      await wait(Math.max(attempt.afterMs, 200 * 2 ** tries));
    }
  };
  try {
    return await use(call);
  } finally {
    await agent.destroy();
  }
}

type Sent = HttpQuestion & { agent: Agent; headers: Record<string, string> };

async function tryOnce(map: HttpAccess, sent: Sent): Promise<Attempt> {
  const { url, what, agent, headers } = sent;
  const signal = AbortSignal.timeout(map.timeout * 1_000);
  try {
    const answer = await request(url, { dispatcher: agent, signal, ...messageOf(sent, headers) });
    const text = await readBody(map, what, answer.body);
    return judge(map, sent, answer, text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return { again: isSlow(error, signal) ? "TOO_SLOW" : "UNREACHABLE", afterMs: 0 };
  }
}

function messageOf({ body }: HttpQuestion, headers: Record<string, string>) {
  if (body === undefined) return { headers };
  return {
    method: "POST" as const,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

function judge(
  map: HttpAccess,
  { what, answers = [] }: HttpQuestion,
  answer: Dispatcher.ResponseData,
  text: string,
): Attempt {
  const { statusCode: status } = answer;
  if (status === 429 || status === 503)
    return { again: status === 429 ? "FULL" : "UNREACHABLE", afterMs: retryAfter(answer) };
  if (status >= 500) return { again: "UNREACHABLE", afterMs: 0 };
  if (status >= 300 && status < 400) throw fault(map, "REFUSED", what, "sends us to another address");
  if (status === 404) return { answer: { status, body: undefined, next: undefined } };
  if (status === 401) return { isUnauthorized: true };
  if (status >= 400 && !answers.includes(status))
    throw fault(map, "REFUSED", what, `refuses with status ${status}`);
  return { answer: { status, body: parseJson(map, what, text), next: nextLink(answer) } };
}

async function readBody(
  map: HttpAccess,
  what: string,
  body: Dispatcher.ResponseData["body"],
): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > map.maxBytes)
      throw fault(map, "ANSWER_UNUSABLE", what, `is longer than ${map.maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parseJson(map: HttpAccess, what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser quotes the text, which may be about somebody.
    throw fault(map, "ANSWER_UNUSABLE", what, "is no JSON");
  }
}

/** One turn after the other, no closer than the map allows. */
function turnsOf(perSecond: number): () => Promise<void> {
  let free = 0;
  return async () => {
    const now = performance.now();
    const start = Math.max(now, free);
    free = start + 1_000 / perSecond;
    if (start > now) await wait(start - now);
  };
}

/** Seconds, or a date by the clock of the system itself (RFC 9110 section 10.2.3); nobody makes us wait longer than a minute at a time. */
function retryAfter({ headers }: Dispatcher.ResponseData): number {
  const value = String(headers["retry-after"] ?? "");
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : (Date.parse(value) - Date.parse(String(headers["date"]))) / 1_000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) * 1_000 : 0;
}

function nextLink({ headers }: Dispatcher.ResponseData): string | undefined {
  const links = [headers["link"] ?? []].flat().join(",");
  return /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(links)?.[1];
}

function isSlow(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || (error instanceof Error && /Timeout/i.test(error.name));
}

/** An error that names the system and the collection, and neither address nor answer. */
function fault(map: HttpAccess, kind: Fault, what: string, why?: string): Error {
  const message = `The system ${map.system} cannot be used for ${what}${why ? `: its answer ${why}` : ""}.`;
  const isPassing = why === undefined;
  return faultError(kind, isPassing ? "UNAVAILABLE" : "CONFLICT", message, why ? [`${what}: ${why}`] : []);
}
