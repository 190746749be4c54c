import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { DepartmentHandlers } from "./handlers.ts";
import { Refused } from "./refused.ts";

/** No question of the contract is longer. */
const LONGEST_QUESTION = 10_485_760;

/** Serves the contract over HTTP to whoever has the token; it listens to nothing by itself. */
export function createDepartment(handlers: DepartmentHandlers, token: string): Server {
  return createServer((request, response) => {
    answer(handlers, token, request, response).catch((error: unknown) => refuse(response, error));
  });
}

async function answer(
  { health, capabilities, query, erase }: DepartmentHandlers,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = `${request.method} ${request.url}`;
  if (!isAllowed(request.headers.authorization ?? "", token)) throw new Refused(401, "NOT_ALLOWED");
  if (call === "GET /health") return send(response, 200, await health());
  if (call === "GET /capabilities") return send(response, 200, await capabilities());
  if (call === "POST /query") return send(response, 200, await query(await readQuestion(request)));
  if (call === "POST /erase") return send(response, 200, await erase(await readQuestion(request)));
  throw new Refused(404, "NO_SUCH_CALL");
}

function isAllowed(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(`Bearer ${token}`)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function readQuestion(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LONGEST_QUESTION) throw new Refused(413, "TOO_LONG");
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused(400, "NO_JSON");
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof Refused) send(response, error.status, { error: error.code });
  else send(response, 500, { error: "INTERNAL" });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  // What is about people is in no cache on the way.
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
