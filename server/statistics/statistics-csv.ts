import type { CountByKey, Language, MaskedCount, Statistics } from "../generated/schema.ts";
import { csvCell } from "../package/csv.ts";

/**
 * The numbers as comma-separated values (RFC 4180): what, which, how many, and the name of a system; a masked number
 * says only that it is one.
 */
export function statisticsCsv(numbers: Omit<Statistics, "csv">, language: Language = "DA"): string {
  const { from, to } = numbers;
  const one = (what: string, count: MaskedCount): unknown[][] => [[what, "", cellOf(count)]];
  const many = (what: string, counts: readonly CountByKey[]): unknown[][] =>
    counts.map(({ key, count, title }) => [
      what,
      key,
      cellOf(count),
      title?.[language === "DA" ? "da" : "en"],
    ]);
  const lines = [
    ["what", "which", "number", "name"],
    ["from", "", from],
    ["to", "", to],
    ["smallNumber", "", numbers.smallNumber],
    ...one("received", numbers.received),
    ...many("byRight", numbers.byRight),
    ...many("byChannel", numbers.byChannel),
    ...many("byInterval", numbers.byInterval),
    ...(numbers.byRightAndInterval ?? []).flatMap(({ right, counts }) =>
      counts.map(({ key, count }) => ["byRightAndInterval", `${right} ${key}`, cellOf(count)]),
    ),
    ...one("answered", numbers.answered),
    ...one("onTime", numbers.onTime),
    ...one("late", numbers.late),
    ["shareOnTime", "", numbers.shareOnTime ?? null],
    ["medianDays", "", numbers.medianDays ?? null],
    ["percentile90Days", "", numbers.percentile90Days ?? null],
    ...one("extended", numbers.extended),
    ...many("outcomes", numbers.outcomes),
    ...many("refusalsByGround", numbers.refusalsByGround),
    ...many("failuresBySystem", numbers.failuresBySystem),
    ...numbers.deadlinesByWeek.flatMap(({ startsOn, due, overdue }) => [
      ["deadlinesByWeek", startsOn, due],
      ["overdueByWeek", startsOn, overdue],
    ]),
  ];
  return lines.map((line) => `${[...line, null].slice(0, 4).map(csvCell).join(",")}\r\n`).join("");
}

function cellOf({ count, isMasked }: MaskedCount): number | string {
  return isMasked || count === null || count === undefined ? "masked" : count;
}
