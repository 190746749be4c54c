import { findUncomparable, isWhere } from "../../../server/sources/contract/record-where.ts";

test.each([
  [{ paid: null }, { paid: { isNull: true } }, true],
  [{}, { paid: { isNull: true } }, true],
  [{ paid: 0 }, { paid: { isNull: true } }, false],
  [{ paid: 0 }, { paid: { isNotNull: true } }, true],
  [{ state: "OPEN" }, { state: { equals: "OPEN" } }, true],
  [{ state: "open" }, { state: { equals: "OPEN" } }, false],
  [{ state: null }, { state: { equals: "OPEN" } }, false],
  [{ state: null }, { state: { notEquals: "OPEN" } }, true],
  [{ state: "OPEN" }, { state: { notEquals: "OPEN" } }, false],
  [{ unpaid: 1 }, { unpaid: { greaterThan: 0 } }, true],
  [{ unpaid: 0 }, { unpaid: { greaterThan: 0 } }, false],
  [{ unpaid: null }, { unpaid: { greaterThan: 0 } }, false],
  [{ day: "2026-01-01" }, { day: { lessThan: "2026-02-01" } }, true],
  [{ state: "OPEN", unpaid: 0 }, { state: { equals: "OPEN" }, unpaid: { greaterThan: 0 } }, false],
] as const)("of the record %j, %j is %s", (fields, where, expected) => {
  expect(findUncomparable(fields, where)).toBeUndefined();
  expect(isWhere(fields, where)).toBe(expected);
});

test.each([
  [{ unpaid: "50" }, { unpaid: { greaterThan: 0 } }],
  [{ unpaid: { amount: 50 } }, { unpaid: { equals: 50 } }],
  [{ unpaid: true }, { unpaid: { notEquals: "true" } }],
] as const)("the record %j is not compared with %j by guesswork", (fields, where) => {
  expect(findUncomparable(fields, where)).toBe("unpaid");
});

test.each([
  ["2024-11-26", "day", true],
  ["2024-11-25T23:00:00Z", "day", false],
  ["2024-01-01", "endOfYear", true],
  ["2023-12-31", "endOfYear", false],
  [null, "day", true],
] as const)(
  "of the day %s, two years counted from its %s are still running: %s",
  (day, countedFrom, expected) => {
    const where = { day: { youngerThan: "P2Y", countedFrom } };

    expect(findUncomparable({ day }, where)).toBeUndefined();
    expect(isWhere({ day }, where, "2026-11-26")).toBe(expected);
  },
);

test("what is no day has no age", () => {
  expect(findUncomparable({ day: "yesterday" }, { day: { youngerThan: "P2Y" } })).toBe("day");
});

test("what every object has is no field of a record", () => {
  expect(isWhere({}, { constructor: { isNotNull: true } } as never)).toBe(false);
});
