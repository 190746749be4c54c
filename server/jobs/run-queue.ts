import type { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { run, type Runner, type RunnerOptions, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import type { Logger } from "pino";

/** A queue that can be stopped; it finishes what it has begun. */
export type Queue = { stop: () => Promise<void> };

type QueueOptions = RunnerOptions & { pgPool: Pool; events: EventEmitter & WorkerEvents };

/** The clock is this far from what the timetable expected: it leapt, or the machine slept. */
const LEAP_MS = 10 * 60_000;
/** Long enough for the timetable to end the round in which it told of the leap. */
const ROUND_MS = 20;
const PAUSE_MS = 500;
/** What a queue that was replaced has begun is left to the next worker when it takes longer than this to end. */
const LONGEST_DRAIN_MS = 5_000;

/**
 * Runs the queue and its timetable. Graphile Worker by itself makes up for a leap minute by minute: after one of a
 * month it would put a hundred thousand jobs in line, and after one backwards it would spin. Here the timetable
 * begins anew from the time it now is, so that what was missed is done once (docs/decisions/0071-when-the-clock-leaps.md).
 */
export async function runQueue(options: QueueOptions, clock: () => Date, log: Logger): Promise<Queue> {
  const begin = async (): Promise<Runner> =>
    run({ ...options, useNodeTime: await settleClocks(options, clock) });
  let runner = await begin();
  let isStopping = false;
  let restarting: Promise<void> | undefined;
  let drained: Promise<unknown> = Promise.resolve();
  const stop = async (one: Runner) =>
    one.stop().catch((error: unknown) => log.debug({ err: error }, "the queue had stopped"));
  const restart = async () => {
    // The timetable tells of a leap in the midst of its round, and cannot be stopped there.
    await wait(ROUND_MS);
    // What has begun is finished beside the new one.
    drained = Promise.all([drained, stop(runner)]);
    while (!isStopping) {
      try {
        runner = await begin();
        return;
      } catch (error) {
        log.warn({ err: error }, "the queue could not begin anew, tried again");
        await wait(PAUSE_MS);
      }
    }
  };
  const onTick = ({ currentTimestamp, expectedTimestamp }: Tick) => {
    const leapt = currentTimestamp - expectedTimestamp;
    if (Math.abs(leapt) < LEAP_MS || restarting || isStopping) return;
    log.warn({ minutes: Math.round(leapt / 60_000) }, "the clock leapt; the timetable begins anew");
    restarting = restart().finally(() => (restarting = undefined));
  };
  options.events.on("cron:overdueTimer", onTick);
  options.events.on("cron:prematureTimer", onTick);
  return {
    stop: async () => {
      isStopping = true;
      await restarting;
      await stop(runner);
      await Promise.race([drained, wait(LONGEST_DRAIN_MS, undefined, { ref: false })]);
    },
  };
}

type Tick = { currentTimestamp: number; expectedTimestamp: number };

/**
 * Lets the later of the two clocks say when a job is due, ours or the database's, so that no job waits for a clock that
 * is behind; and forgets when the timetable last ran, where that is still to come.
 */
async function settleClocks({ pgPool }: QueueOptions, clock: () => Date): Promise<boolean> {
  const now = clock();
  const { rows } = await pgPool.query<{ is_ours_later: boolean; has_timetable: boolean }>(
    `select $1::timestamptz > clock_timestamp() as is_ours_later,
       to_regclass('graphile_worker._private_known_crontabs') is not null as has_timetable`,
    [now],
  );
  const { is_ours_later: isOursLater = false, has_timetable: hasTimetable = false } = rows[0] ?? {};
  if (hasTimetable)
    await pgPool.query("delete from graphile_worker._private_known_crontabs where last_execution > $1", [
      now,
    ]);
  return isOursLater;
}
