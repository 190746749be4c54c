import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../errors.ts";

/** A server that has its port; `serve` gives it something to answer. */
export type Listening = { server: Server; port: number; serve: (handler: RequestListener) => void };

/** Takes the port first, so that a taken one is known before anything is started; until the app is there, 503. */
export async function listen(port: number, host: string): Promise<Listening> {
  const server = createServer();
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  const starting: RequestListener = (_req, res) => res.writeHead(503).end();
  server.on("request", starting);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      const message = `Port ${port} on ${host} cannot be used. Stop what uses it, or choose another: PORT=4001 npm start.`;
      reject(new AppError("UNAVAILABLE", message, undefined, { cause }));
    });
    server.listen(port, host, resolve);
  });
  const serve = (handler: RequestListener) => {
    server.off("request", starting);
    server.on("request", handler);
  };
  return { server, port: (server.address() as AddressInfo).port, serve };
}

/** Stops taking calls and waits for those under way. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
