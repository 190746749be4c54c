import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A server as it is met from another machine: its address, and how the way to it is closed. */
export type FarSystem = { url: string; close: () => void };

/** Puts a server so many milliseconds away: what is sent arrives that much later, each way, in the order it was sent. */
export async function putFarAway(target: string, oneWayMs: number): Promise<FarSystem> {
  const url = new URL(target);
  const { hostname, port } = url;
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
    carry(client, upstream, oneWayMs);
    carry(upstream, client, oneWayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: url.href, close };
}

function carry(from: Socket, to: Socket, oneWayMs: number): void {
  from.on("data", (data) => setTimeout(() => to.write(data), oneWayMs));
  from.on("end", () => setTimeout(() => to.end(), oneWayMs));
  from.on("error", () => to.destroy());
  from.on("close", () => setTimeout(() => to.destroy(), oneWayMs));
}
