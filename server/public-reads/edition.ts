import pg from "pg";
import type { Logger } from "pino";
import { PUBLISHED_CHANNEL } from "../publication/published-version-store.ts";
import { copenhagenDate, endOfDayInCopenhagen } from "../requests/calendar.ts";

/**
 * Numbers the state of what is published, as far as this process knows. What was made from one number is right as
 * long as `current` gives that number; undefined says that nothing may be answered from memory now.
 */
export type Edition = { current(): number | undefined; stop(): Promise<void> };

/** What an edition is watched by. */
export type EditionDeps = { databaseUrl: string; clock: () => Date; log: Logger };

const HEARTBEAT_MS = 10_000;
const RETRY_MS = 1_000;

/**
 * Watches for publications and for midnight in Copenhagen, when a version prepared earlier takes effect. While the
 * database cannot be heard there is no edition, so that a text which has been replaced is never given out.
 */
export function watchEdition({ databaseUrl, clock, log }: EditionDeps): Edition {
  const state = { number: 0, hears: false, stopped: false, dayEnds: 0 };
  const news = () => void (state.number += 1);
  let timer: NodeJS.Timeout | undefined;
  let listening: pg.Client | undefined;

  const lost = (client: pg.Client) => {
    if (client !== listening) return;
    listening = undefined;
    state.hears = false;
    client.end().catch(() => undefined); // it is broken already
    if (!state.stopped) timer = later(connect, RETRY_MS);
  };
  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      ...{ connectionString: databaseUrl, application_name: "indsigt publications", keepAlive: true },
      ...{ connectionTimeoutMillis: 5_000, query_timeout: 5_000 },
    });
    listening = client;
    client.on("error", () => lost(client)).on("end", () => lost(client));
    client.on("notification", news);
    try {
      await client.connect();
      await client.query(`listen ${PUBLISHED_CHANNEL}`);
      news();
      state.hears = true;
      timer = later(async () => beat(client), HEARTBEAT_MS);
    } catch (error) {
      log.warn({ err: error }, "publications cannot be heard");
      lost(client);
    }
  };
  /** A connection that went without a word would leave us deaf: it has to answer. */
  const beat = async (client: pg.Client): Promise<void> => {
    try {
      await client.query("select 1");
      if (client === listening) timer = later(async () => beat(client), HEARTBEAT_MS);
    } catch {
      lost(client);
    }
  };

  void connect();
  return {
    current: () => {
      const now = clock().getTime();
      if (now > state.dayEnds) turnDay(state, clock());
      return state.hears ? state.number : undefined;
    },
    stop: async () => {
      state.stopped = true;
      state.hears = false;
      clearTimeout(timer);
      const client = listening;
      listening = undefined;
      await client?.end().catch(() => undefined); // ended, or never begun
    },
  };
}

function turnDay(state: { number: number; dayEnds: number }, now: Date): void {
  state.dayEnds = endOfDayInCopenhagen(copenhagenDate(now)).getTime();
  state.number += 1;
}

function later(work: () => Promise<void>, milliseconds: number): NodeJS.Timeout {
  return setTimeout(() => void work(), milliseconds).unref();
}
