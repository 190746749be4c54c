import type { Knex } from "knex";
import { Temporal } from "temporal-polyfill";
import { statisticsPolicy, type StatisticsPolicy } from "../../policies/statistics.ts";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AppError } from "../errors.ts";
import type { QueryStatisticsArgs, Statistics, StatisticsInterval } from "../generated/schema.ts";
import { maskAlone, maskGroup, type Cell } from "./mask.ts";
import { rightAndInterval } from "./right-and-interval.ts";
import { statisticsCsv } from "./statistics-csv.ts";
import {
  countByChannel,
  countByInterval,
  countByRight,
  countFailures,
  countOutcomes,
  countRefusals,
  listDeadlineWeeks,
  readAnswers,
  type Period,
} from "./statistics-store.ts";
import { wrongAt } from "../platform/wrong-field.ts";

const MOST_YEARS = 5;

/** Numbers about the requests received in a period, small ones masked (D8). */
export async function readStatistics(ctx: Context, args: QueryStatisticsArgs): Promise<Statistics> {
  authorize(ctx, "statistics:read");
  refuseBadPeriod(args);
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.clock().getTime())
    .toZonedDateTimeISO("Europe/Copenhagen")
    .toPlainDate()
    .toString();
  const numbers = await statisticsOf(ctx.db, args, args.by ?? "MONTH", statisticsPolicy);
  const failuresBySystem = numbers.failuresBySystem.map((one) => ({
    ...one,
    title: ctx.sources.get(one.key)?.map.title ?? null,
  }));
  const told = { ...numbers, failuresBySystem, deadlinesByWeek: await listDeadlineWeeks(ctx.db, today) };
  return { ...told, csv: statisticsCsv(told, args.language ?? "DA") };
}

/** The numbers of a period under a policy. */
export async function statisticsOf(
  db: Knex,
  period: Period,
  by: StatisticsInterval,
  { smallNumber, fewestForMedian }: StatisticsPolicy,
): Promise<Omit<Statistics, "deadlinesByWeek" | "csv">> {
  const answers = await readAnswers(db, period);
  const { received, answered, onTime: inTime } = answers;
  const channels = maskGroup(await countByChannel(db, period), smallNumber);
  const byInterval = await countByInterval(db, period, by);
  const intervals = maskGroup(byInterval, smallNumber);
  const byRight = await countByRight(db, period);
  const rights = maskGroup(byRight, smallNumber);
  const state = maskGroup(parted(received, answered), smallNumber);
  const punctual = maskGroup(parted(answered, inTime), smallNumber);
  const total = [channels, intervals, state].find((group) => group.total.isMasked)?.total ?? channels.total;
  const isEnough = answered >= fewestForMedian;
  const [answeredShown, onTime, late] = [state.cells[0], ...punctual.cells].map((cell) => cell?.count);
  if (!answeredShown || !onTime || !late) throw new Error("a group keeps its cells");
  return {
    from: period.from,
    to: period.to,
    smallNumber,
    received: total,
    byRight: rights.cells,
    byChannel: channels.cells,
    byInterval: intervals.cells,
    byRightAndInterval: total.isMasked
      ? null
      : await rightAndInterval(db, period, by, {
          rights: { counts: byRight, shown: rights.cells },
          intervals: { counts: byInterval, shown: intervals.cells },
          smallNumber,
        }),
    answered: answeredShown,
    onTime,
    late,
    shareOnTime: isEnough && !onTime.isMasked && !answeredShown.isMasked ? inTime / answered : null,
    medianDays: isEnough ? answers.medianDays : null,
    percentile90Days: isEnough ? answers.percentile90Days : null,
    extended: maskAlone(answers.extended, smallNumber),
    outcomes: maskGroup(await countOutcomes(db, period), smallNumber).cells,
    refusalsByGround: (await countRefusals(db, period)).map(({ key, count }) => ({
      key,
      count: maskAlone(count, smallNumber),
    })),
    failuresBySystem: (await countFailures(db, period)).map(({ key, count }) => ({
      key,
      count: { count, isMasked: false },
    })),
  };
}

/** A number as the part of it that is told of, and the rest. */
function parted(whole: number, part: number): Cell[] {
  return [
    { key: "part", count: part },
    { key: "rest", count: whole - part },
  ];
}

function refuseBadPeriod({ from, to }: Period): void {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to);
  if (Temporal.PlainDate.compare(first, last) > 0) throw wrong("The last day comes before the first.");
  const latest = first.add({ years: MOST_YEARS });
  if (Temporal.PlainDate.compare(last, latest) > 0) throw wrong("Ask for at most five years at a time.");
}

function wrong(message: string): AppError {
  return wrongAt(["to"], message);
}
