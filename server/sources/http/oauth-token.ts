import { Agent, request, type Dispatcher } from "undici";
import { z } from "zod";
import { AppError } from "../../errors.ts";
import { faultError, isPassing, type Fault } from "../fault.ts";

/** Where a token is asked for and as whom (RFC 6749 section 4.4). The values are secrets and MUST NOT be told. */
export type TokenRequest = {
  system: string;
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  scope: string | undefined;
  /** Longest wait, in seconds. */
  timeout: number;
};

/** A token and for how long it may be used, in seconds. */
export type Token = { token: string; seconds: number };

const LONGEST_ANSWER = 65_536;
/** How long a token is used whose lifetime the server does not tell (RFC 6749 section 5.1). */
const UNTOLD_SECONDS = 60;

/** Codes of RFC 6749 section 5.2; anything else in an answer may be a value and is not told. */
const KNOWN_ERRORS: readonly string[] = [
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
];

const answerSchema = z.object({
  access_token: z.string().regex(/^[A-Za-z0-9._~+/-]+=*$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().optional(),
});

/** Asks the token endpoint once. It follows no redirect: the secret goes to nobody else. */
export async function fetchToken(asked: TokenRequest): Promise<Token> {
  const wait = asked.timeout * 1_000;
  const agent = new Agent({ connect: { timeout: wait }, maxResponseSize: LONGEST_ANSWER });
  const signal = AbortSignal.timeout(wait);
  try {
    const answer = await request(asked.tokenUrl, { dispatcher: agent, signal, ...messageOf(asked) });
    return readToken(asked, answer, await answer.body.text());
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fault(asked, signal.aborted ? "TOO_SLOW" : "UNREACHABLE", "does not answer");
  } finally {
    await agent.destroy();
  }
}

function messageOf({ clientId, clientSecret, scope }: TokenRequest) {
  // Both are form-encoded before they are joined (RFC 6749 section 2.3.1).
  const pair = [clientId, clientSecret]
    .map((text) => new URLSearchParams([["", text]]).toString().slice(1))
    .join(":");
  const body = new URLSearchParams({ grant_type: "client_credentials", ...(scope && { scope }) }).toString();
  const headers = {
    accept: "application/json",
    authorization: `Basic ${Buffer.from(pair).toString("base64")}`,
    "content-type": "application/x-www-form-urlencoded",
  };
  return { method: "POST" as const, headers, body };
}

function readToken(
  asked: TokenRequest,
  { statusCode: status }: Dispatcher.ResponseData,
  text: string,
): Token {
  if (status === 429) throw fault(asked, "FULL", "is asked too often");
  if (status >= 500) throw fault(asked, "UNREACHABLE", `answers with status ${status}`);
  const body = parse(text);
  if (status !== 200) throw fault(asked, "REFUSED", `refuses with status ${status}${errorIn(body)}`);
  const answer = answerSchema.safeParse(body);
  if (!answer.success)
    throw fault(asked, "ANSWER_UNUSABLE", "gives no bearer token as RFC 6749 describes it");
  return { token: answer.data.access_token, seconds: answer.data.expires_in ?? UNTOLD_SECONDS };
}

function errorIn(body: unknown): string {
  const error = z.object({ error: z.string() }).safeParse(body).data?.error;
  return error !== undefined && KNOWN_ERRORS.includes(error) ? ` (${error})` : "";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault({ system }: TokenRequest, kind: Fault, why: string): Error {
  const message = `The system ${system} cannot be used: its token endpoint ${why}.`;
  return faultError(kind, isPassing(kind) ? "UNAVAILABLE" : "CONFLICT", message, [`token: it ${why}`]);
}
