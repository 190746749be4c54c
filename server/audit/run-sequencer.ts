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
  let isStopping = false;
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
    while (!isStopping) {
      if ((await round()) < ROUND) await wait(PAUSE_MS);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
}
