import pg from "pg";
import type { Logger } from "pino";

/** A connection of its own that is made again whenever it is lost, outside every pool. */
export type LastingConnection = {
  /** The connection when there is one. */
  current: () => pg.Client | undefined;
  stop: () => Promise<void>;
};

/** What such a connection is for. */
export type ConnectionPurpose = {
  databaseUrl: string;
  applicationName: string;
  log: Logger;
  /** What is done once on every new connection. */
  begin: (client: pg.Client) => Promise<unknown>;
  /** What is asked again and again; a connection that does not answer is lost. */
  beat: (client: pg.Client) => Promise<unknown>;
  everyMs: number;
  onLost?: () => void;
};

const RETRY_MS = 1_000;

/** Keeps a connection whose state in Postgres matters: what it listens to, or the locks that it holds. */
export function keepConnection(purpose: ConnectionPurpose): LastingConnection {
  const { databaseUrl, applicationName, log, begin, beat, everyMs, onLost } = purpose;
  let timer: NodeJS.Timeout | undefined;
  let held: pg.Client | undefined;
  let isStopped = false;

  const end = async (client: pg.Client) => {
    try {
      await client.end();
    } catch (error) {
      log.debug({ err: error, applicationName }, "a connection had ended already");
    }
  };
  const lost = (client: pg.Client) => {
    if (client !== held) return;
    held = undefined;
    onLost?.();
    void end(client);
    if (!isStopped) timer = later(connect, RETRY_MS);
  };
  const pulse = async (client: pg.Client): Promise<void> => {
    try {
      await beat(client);
      if (client === held) timer = later(async () => pulse(client), everyMs);
    } catch (error) {
      tell(error);
      lost(client);
    }
  };
  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      ...{ connectionString: databaseUrl, application_name: applicationName, keepAlive: true },
      ...{ connectionTimeoutMillis: 5_000, query_timeout: 5_000 },
    });
    held = client;
    client.on("error", () => lost(client)).on("end", () => lost(client));
    try {
      await client.connect();
      await begin(client);
      if (client === held) timer = later(async () => pulse(client), everyMs);
    } catch (error) {
      tell(error);
      lost(client);
    }
  };
  const tell = (error: unknown) => log.warn({ err: error, applicationName }, "a connection is lost");

  void connect();
  return {
    current: () => held,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      const client = held;
      held = undefined;
      if (client) await end(client);
    },
  };
}

function later(work: () => Promise<void>, milliseconds: number): NodeJS.Timeout {
  return setTimeout(() => void work(), milliseconds).unref();
}
