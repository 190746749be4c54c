import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What the way to a server does: passes on, goes silent, hangs up, or is slow. */
export type ProxyFault = "NONE" | "SILENT" | "RESET" | "SLOW";

/** A TCP proxy in front of a server whose fault can be changed while connections are open. */
export type FaultyProxy = { url: string; set: (fault: ProxyFault) => void; close: () => Promise<void> };

/** Opens a proxy in front of the server of an address; when slow, it holds each way back for so many milliseconds. */
export async function openFaultyProxy(target: string, slowMs = 300): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let fault: ProxyFault = "NONE";
  const pass = (from: Socket, to: Socket): void => {
    from.on("data", (data) => {
      if (fault === "RESET") from.resetAndDestroy();
      else if (fault === "SLOW") setTimeout(() => to.write(data), slowMs);
      else if (fault === "NONE") to.write(data);
    });
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  };
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    set: (next) => {
      fault = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
