import type { Knex } from "knex";
import type { SourceRun } from "./source-run-store.ts";

/** How many of a system's latest readings its usual time is found from, and how many it takes to speak of one. */
const LATEST = 50;
const ENOUGH = 5;
/** A reading of less than a minute is never called long. */
const FLOOR_MS = 60_000;

/** Whether a reading runs longer than is usual for its system: beyond twice the time that nine in ten of the latest took. */
export async function takesLong(db: Knex, run: SourceRun, now: Date): Promise<boolean> {
  const { state, startedAt, system } = run;
  if (state !== "RUNNING" || !startedAt) return false;
  const runsFor = now.getTime() - startedAt.getTime();
  if (runsFor <= FLOOR_MS) return false;
  const usual = await usualTime(db, system);
  return usual !== undefined && runsFor > 2 * usual;
}

/** The milliseconds in which nine in ten of a system's latest readings were done; undefined while there are too few. */
async function usualTime(db: Knex, system: string): Promise<number | undefined> {
  const { rows } = await db.raw<{ rows: { count: number; usual: number | null }[] }>(
    `select count(*)::int as count,
            percentile_cont(0.9) within group (order by extract(epoch from l.finished_at - l.started_at) * 1000)::float8 as usual
       from (select r.started_at, r.finished_at from source_runs r
              where r.system = ? and r.state = 'COLLECTED' and not r.by_hand and r.started_at is not null
                and r.finished_at is not null
              order by r.finished_at desc limit ?) l`,
    [system, LATEST],
  );
  const [found] = rows;
  return found && found.count >= ENOUGH ? (found.usual ?? undefined) : undefined;
}
