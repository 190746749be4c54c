import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "../context.ts";
import { sequenceEvents } from "./sequence-events.ts";

/** A sequencer that can be stopped; it finishes the round it has begun. */
export type Sequencer = { stop: () => Promise<void> };

/** Events placed in one round. Who has more to place goes on at once. */
const ROUND = 10_000;

/** Between rounds; what is committed meanwhile is placed together, so that one commit serves many. */
const PAUSE_MS = 250;

/** Places events for as long as it runs. Any number of processes may: one at a time does the work. */
export function runSequencer(ctx: Pick<Context, "db" | "clock" | "log" | "logKeys">): Sequencer {
  const stopping = new AbortController();
  let known = 0;
  const round = async (): Promise<number> => {
    try {
      const { placed, altered } = await sequenceEvents(ctx.db, ctx.logKeys, ctx.clock, ROUND);
      if (altered > known)
        ctx.log.error({ altered }, "events were changed before they had a place in the log");
      known = altered;
      return placed;
    } catch (error) {
      ctx.log.error({ err: error }, "sequencer failed, tried again");
      return 0;
    }
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      if ((await round()) < ROUND) await pause(stopping.signal);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function pause(signal: AbortSignal): Promise<void> {
  await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined); // ended early when it is to stop
}
