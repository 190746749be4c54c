import { renew } from "../app/sign-in.ts";
import type { TypedDocumentString } from "../generated/graphql.ts";
import { ApiError, type WireError } from "./api-error.ts";

type Answer<Result> = { data?: Result | null; errors?: WireError[] };

/**
 * Sends one of our own operations by its hash, with the session's cookie, and gives its data. The server holds the
 * text; a text of one's own is refused beside a cookie. Throws an ApiError when any field failed.
 */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await ask(document, variables, signal);
  const [error] = answer.errors ?? [];
  if (error?.extensions?.code !== "UNAUTHENTICATED") wasLoggedOn = true;
  else if (wasLoggedOn && (await renew())) return dataOf(await ask(document, variables, signal));
  return dataOf(answer);
}

/**
 * Whether this page has been answered as somebody. Only then is a log-on that has run out renewed, once, and the
 * operation sent again: nothing of it was done, and nobody who never logged on is asked to renew.
 */
let wasLoggedOn = false;

type Asked<Result> = Answer<Result> & { requestId: string | null; retryAfterMs: number | null };

function dataOf<Result>({ data, errors, requestId, retryAfterMs }: Asked<Result>): Result {
  if (errors?.[0]) throw new ApiError(errors[0], requestId, { retryAfterMs });
  if (!data) throw new ApiError({ message: "", extensions: { code: "INTERNAL" } }, requestId);
  return data;
}

async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<Asked<Result>> {
  const response = await send(document, variables, signal);
  const requestId = response.headers.get("x-request-id");
  const seconds = Number(response.headers.get("retry-after"));
  const retryAfterMs = response.status === 429 && seconds > 0 ? seconds * 1_000 : null;
  return { ...(await readAnswer<Result>(response, requestId)), requestId, retryAfterMs };
}

async function send<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const sha256Hash = hashOf(document);
  try {
    return await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        "accept-language": globalThis.document.documentElement.lang,
      },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError({ message: "", extensions: { code: "OFFLINE" } }, null, { cause });
  }
}

async function readAnswer<Result>(response: Response, requestId: string | null): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch (cause) {
    throw new ApiError({ message: "", extensions: { code: "UNAVAILABLE" } }, requestId, { cause });
  }
}

/** Codegen names a document by its hash alone. */
function hashOf<Result, Variables>(document: TypedDocumentString<Result, Variables>): string {
  const hash: unknown = document.__meta__?.["hash"];
  return typeof hash === "string" ? hash.replace(/^sha256:/, "") : "";
}
