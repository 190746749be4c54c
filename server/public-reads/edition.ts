import type { Logger } from "pino";
import { keepConnection } from "../platform/lasting-connection.ts";
import { PUBLISHED_CHANNEL } from "../publication/versions/published-version-store.ts";
import { copenhagenDate, endOfDayInCopenhagen } from "../requests/deadlines/calendar.ts";

/**
 * Numbers the state of what is published, as far as this process knows. What was made from one number is right as
 * long as `current` gives that number; undefined says that nothing may be answered from memory now.
 */
export type Edition = { current(): number | undefined; stop(): Promise<void> };

/** What an edition is watched by. */
export type EditionDeps = { databaseUrl: string; clock: () => Date; log: Logger };

const HEARTBEAT_MS = 10_000;

/**
 * Watches for publications and for midnight in Copenhagen, when a version prepared earlier takes effect. While the
 * database cannot be heard there is no edition, so that a text which has been replaced is never given out.
 */
export function watchEdition({ databaseUrl, clock, log }: EditionDeps): Edition {
  const state = { number: 0, hears: false, dayEnds: 0 };
  const news = () => void (state.number += 1);
  const connection = keepConnection({
    ...{ databaseUrl, log, applicationName: "indsigt publications", everyMs: HEARTBEAT_MS },
    begin: async (client) => {
      client.on("notification", news);
      await client.query(`listen ${PUBLISHED_CHANNEL}`);
      news();
      state.hears = true;
    },
    // A connection that went without a word would leave us deaf: it has to answer.
    beat: async (client) => client.query("select 1"),
    onLost: () => void (state.hears = false),
  });
  return {
    current: () => {
      const now = clock().getTime();
      if (now > state.dayEnds) turnDay(state, clock());
      return state.hears ? state.number : undefined;
    },
    stop: async () => {
      state.hears = false;
      await connection.stop();
    },
  };
}

function turnDay(state: { number: number; dayEnds: number }, now: Date): void {
  state.dayEnds = endOfDayInCopenhagen(copenhagenDate(now)).getTime();
  state.number += 1;
}
