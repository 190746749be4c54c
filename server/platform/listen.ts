import { createServer, STATUS_CODES, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { AppError } from "../errors.ts";
import { errorCode } from "./start-failure.ts";
import { answerStarting } from "./starting-answer.ts";

/** A server that has its port; `serve` gives it something to answer. */
export type Listening = { server: Server; port: number; serve: (handler: RequestListener) => void };

/** How long a client may take, in milliseconds: to send its headers, and to send all of a request. */
export type Patience = {
  headersTimeout: number;
  requestTimeout: number;
  connectionsCheckingInterval: number;
};

/** An upload over a slow line takes its time; headers do not, and who holds them back holds a connection. */
const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
};

/** Takes the port first, so that a taken one is known before anything is started; until the app is there, 503. */
export async function listen(port: number, host: string, patience: Patience = PATIENCE): Promise<Listening> {
  const server = createServer({ ...patience, maxHeaderSize: 16_384 });
  server.on("clientError", refuseUnreadable);
  server.on("request", answerStarting);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      const message = `Port ${port} on ${host} cannot be used. Stop what uses it, or choose another: PORT=4001 npm start.`;
      reject(new AppError("UNAVAILABLE", message, undefined, { cause }));
    });
    server.listen(port, host, resolve);
  });
  const serve = (handler: RequestListener) => {
    server.off("request", answerStarting);
    server.on("request", handler);
  };
  return { server, port: (server.address() as AddressInfo).port, serve };
}

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers in our own shape what is no HTTP, or comes too slowly, and hangs up. */
function refuseUnreadable(error: Error, socket: Duplex): void {
  const code = errorCode(error);
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS[code ?? ""] ?? 400;
  const message = "The request cannot be read.";
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "INVALID_INPUT" } }] });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Content-Type: application/json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}

/** Stops taking calls and waits for those under way. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
