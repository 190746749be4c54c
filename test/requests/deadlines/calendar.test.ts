import { Temporal } from "temporal-polyfill";
import fc from "fast-check";
import {
  copenhagenDate,
  createCalendar,
  endOfDayInCopenhagen,
  isWorkingDay,
  type Calendar,
} from "../../../server/requests/deadlines/calendar.ts";
import { HOLIDAYS } from "./deadline-holidays.ts";

const calendar = createCalendar("DK");
const extended = createCalendar("DK-EXT");
const day = (date: string) => Temporal.PlainDate.from(date);

function daysOffIn(year: number, which: Calendar): string[] {
  const from = day(`${year}-01-01`);
  return Array.from({ length: from.daysInYear }, (_, days) => from.add({ days }))
    .filter((date) => which.holidayOn(date))
    .map(String);
}

test.each(Object.entries(HOLIDAYS))("%s has exactly the ten statutory holidays", (year, days) => {
  expect(daysOffIn(Number(year), calendar)).toEqual(days.map((date) => `${year}-${date}`));
});

test.each(Object.entries(HOLIDAYS))(
  "in %s DK-EXT adds 5 June, 24 and 31 December and no other day",
  (year, days) => {
    const expected = new Set([...days, "06-05", "12-24", "12-31"].map((date) => `${year}-${date}`));

    expect(daysOffIn(Number(year), extended)).toEqual([...expected].sort());
  },
);

test.each([
  ["2023-05-05", "store bededag was a holiday until 2023", false],
  ["2024-04-26", "store bededag is abolished", true],
  ["2026-05-01", "1 May is not a holiday", true],
  ["2026-05-15", "the Friday after Kristi himmelfartsdag is not a holiday", true],
  ["2026-06-05", "grundlovsdag is not a holiday in law", true],
  ["2026-12-24", "juleaftensdag is not a holiday in law", true],
  ["2026-12-31", "nytårsaftensdag is not a holiday in law", true],
  ["2026-04-04", "a Saturday is not a working day", false],
  ["2026-04-12", "a Sunday is not a working day", false],
])("%s: %s", (date, _why, works) => {
  expect(isWorkingDay(calendar, day(date))).toBe(works);
});

test("a day that is both a holiday and a closing day keeps the name of the holiday", () => {
  expect(extended.holidayOn(day("2028-06-05"))).toEqual({ da: "2. pinsedag", en: "Whit Monday" });
});

test("calendars name their version, and differ by it", () => {
  expect([calendar.version, extended.version]).toEqual(["DK/2024-01-01", "DK-EXT/2024-01-01"]);
});

test.each([
  ["2026-06-30T21:59:59.999Z", "2026-06-30"],
  ["2026-06-30T22:00:00Z", "2026-07-01"],
  ["2026-12-31T22:59:59.999Z", "2026-12-31"],
  ["2026-12-31T23:00:00Z", "2027-01-01"],
  ["2026-03-29T00:59:59Z", "2026-03-29"],
  ["2026-10-25T00:30:00Z", "2026-10-25"],
  ["2026-10-25T23:00:00Z", "2026-10-26"],
])("%s is %s in Denmark", (instant, date) => {
  expect(copenhagenDate(new Date(instant))).toBe(date);
});

test.each([
  ["2026-07-01", "2026-07-01T21:59:59.999Z"],
  ["2026-01-01", "2026-01-01T22:59:59.999Z"],
  ["2026-03-28", "2026-03-28T22:59:59.999Z"],
  ["2026-03-29", "2026-03-29T21:59:59.999Z"],
  ["2026-10-25", "2026-10-25T22:59:59.999Z"],
])("%s ends in Denmark at %s", (date, instant) => {
  expect(endOfDayInCopenhagen(date)).toEqual(new Date(instant));
});

test("the last millisecond of a day belongs to it, and the next one does not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const date = day("2020-01-01").add({ days });
      const end = endOfDayInCopenhagen(date.toString());

      expect(copenhagenDate(end)).toBe(date.toString());
      expect(copenhagenDate(new Date(end.getTime() + 1))).toBe(date.add({ days: 1 }).toString());
    }),
  );
});

test("a day that does not exist is refused", () => {
  expect(() => endOfDayInCopenhagen("2026-02-30")).toThrow(RangeError);
});
