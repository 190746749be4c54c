import { once } from "node:events";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";

/** An answer as it came over the wire. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Sends exactly these headers and bytes; a body in several parts goes out in as many pieces, without a length. */
export async function send(
  url: string,
  method: string,
  headers: Record<string, string> = {},
  ...parts: string[]
): Promise<RawAnswer> {
  const outgoing = request(url, { method, headers });
  if (parts.length === 1) outgoing.setHeader("content-length", Buffer.byteLength(parts[0] ?? ""));
  for (const part of parts) outgoing.write(part);
  outgoing.end();
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const chunks = await incoming.toArray();
  const body = Buffer.concat(chunks as Buffer[]).toString("utf8");
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body };
}
