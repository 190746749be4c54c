import fc from "fast-check";
import { makeCalendar } from "../../sample/calendar.ts";
import { fictitiousCpr } from "../../sample/fictitious-cpr.ts";
import { makeRandom } from "../../sample/random.ts";

test("the same purpose gives the same numbers, and another purpose others", () => {
  const drawn = (purpose: string): number[] => {
    const random = makeRandom(purpose);
    return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
  };

  expect(drawn("loans")).toEqual(drawn("loans"));
  expect(drawn("loans")).not.toEqual(drawn("fees"));
});

test("a drawn number is never outside what was asked for", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (purpose, min, span) => {
      const drawn = makeRandom(purpose).int(min, min + span);
      expect(Number.isInteger(drawn) && drawn >= min && drawn <= min + span).toBe(true);
    }),
  );
});

test("an empty list has nothing to pick from", () => {
  expect(() => makeRandom("x").pick([])).toThrow("There is nothing to pick from an empty list.");
});

test.each([
  ["1985-03-14", 18, "7403850018"],
  ["1999-12-31", 3999, "9112993999"],
  ["2016-04-02", 7, "6204164007"],
])("somebody born %s has no number a person could have", (birthDate, serial, expected) => {
  expect(fictitiousCpr(birthDate, serial)).toBe(expected);
});

test("days are counted back from the day it is, at whatever hour, across months and leap days", () => {
  const calendar = makeCalendar(new Date("2024-03-01T23:59:00Z"));

  expect(calendar.day(0)).toBe("2024-03-01");
  expect(calendar.day(1)).toBe("2024-02-29");
  expect(calendar.day(-31)).toBe("2024-04-01");
  expect(calendar.moment(1, 90)).toBe("2024-02-29T09:30:00.000Z");
});
