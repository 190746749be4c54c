import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What the way to a server does: passes on, goes silent, hangs up, or is slow. */
export type ProxyFault = "NONE" | "SILENT" | "RESET" | "SLOW";

/** A TCP proxy in front of a server whose fault can be changed while connections are open. */
export type FaultyProxy = {
  url: string;
  set: (fault: ProxyFault) => void;
  /** Keeps the next COMMIT back, whatever becomes of who sent it, until it is delivered. */
  holdCommit: () => { held: Promise<void>; deliver: () => void };
  close: () => Promise<void>;
};

/** Opens a proxy in front of the server of an address; when slow, it holds each way back for so many milliseconds. */
export async function openFaultyProxy(target: string, slowMs = 300): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let fault: ProxyFault = "NONE";
  let hold: ((deliver: () => void) => void) | undefined;
  const pass = (from: Socket, to: Socket): void => {
    let isHeld = false;
    from.on("data", (data) => {
      if (hold && /\bcommit;?\0?$/i.test(data.toString("latin1"))) {
        isHeld = true;
        hold(() => to.end(data));
        hold = undefined;
      } else if (fault === "RESET") from.resetAndDestroy();
      else if (fault === "SLOW") setTimeout(() => to.write(data), slowMs);
      else if (fault === "NONE") to.write(data);
    });
    from.on("error", () => isHeld || to.destroy());
    from.on("close", () => isHeld || to.destroy());
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
    holdCommit: () => {
      let deliver: (() => void) | undefined;
      const held = new Promise<void>((resolve) => {
        hold = (kept) => {
          deliver = kept;
          resolve();
        };
      });
      return { held, deliver: () => deliver?.() };
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
