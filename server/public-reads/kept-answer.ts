import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** An answer as it was sent, to be sent again. */
export type KeptAnswer = {
  body: Buffer;
  etag: string;
  headers: readonly string[];
  notModified: readonly string[];
};

/** Headers that belong to one sending alone. */
const OF_ONE_SENDING =
  /^(x-request-id|date|connection|keep-alive|transfer-encoding|retry-after|ratelimit.*)$/;
const OF_NOT_MODIFIED =
  /^(etag|cache-control|vary|last-modified|content-location|x-content-type-options|.*security.*)$/;

/** Makes of an answer what is needed to repeat it; undefined where it is not one for everybody. */
export function keptAnswer(headers: OutgoingHttpHeaders, body: Buffer): KeptAnswer | undefined {
  if (headers["set-cookie"] !== undefined || typeof headers["etag"] !== "string") return undefined;
  const lasting = Object.entries(headers).filter(([name]) => !OF_ONE_SENDING.test(name));
  return {
    body,
    etag: headers["etag"],
    headers: listOf(lasting),
    notModified: listOf(lasting.filter(([name]) => OF_NOT_MODIFIED.test(name))),
  };
}

/** Sends a kept answer, or says that what the asker has is still right. */
export function sendKept(
  res: ServerResponse,
  { body, etag, headers, notModified }: KeptAnswer,
  sent: { isConditional: boolean; ifNoneMatch: string | undefined; requestId: string },
): void {
  const isSame = sent.isConditional && sent.ifNoneMatch !== undefined && matches(sent.ifNoneMatch, etag);
  const list = isSame ? notModified : headers;
  res.writeHead(isSame ? 304 : 200, [...list, "x-request-id", sent.requestId]);
  res.end(isSame ? undefined : body);
}

/** Whether a list of entity tags holds this one; weak and strong are alike for a GET (RFC 9110 section 13.1.2). */
export function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  const opaque = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === opaque);
}

function listOf(headers: readonly [string, OutgoingHttpHeaders[string]][]): string[] {
  return headers.flatMap(([name, value]) => [name, String(value)]);
}
