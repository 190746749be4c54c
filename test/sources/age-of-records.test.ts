import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { eraseSchema } from "../../server/sources/map/erase-rules-schema.ts";
import { planErasure } from "../../server/sources/sql/erasure/erasure-plan.ts";
import { youngestDay } from "../../server/sources/sql/sql-condition.ts";
import { sqlSystemSchema } from "../../server/sources/map/sql-system-schema.ts";
import { ANNA, libraryMap, REMAINS, openLibrary } from "./sql/sql-fixture.ts";

const keepWhen = (age: object) => [{ where: { lent_at: age }, ...REMAINS }];
const BOOKKEEPING = { youngerThan: "P5Y", countedFrom: "endOfYear" } as const;

test.each([
  ["2026-11-25", { youngerThan: "P5Y" }, "2021-11-25"],
  ["2024-02-29", { youngerThan: "P1Y" }, "2023-02-28"],
  ["2026-03-31", { youngerThan: "P1M" }, "2026-02-28"],
  ["2026-11-25", { youngerThan: "P30D" }, "2026-10-26"],
  ["2026-12-31", BOOKKEEPING, "2021-01-01"],
  ["2027-01-01", BOOKKEEPING, "2022-01-01"],
])("on %s what must stay by %j begins with %s", (today, age, first) => {
  expect(youngestDay(age, today)).toBe(first);
});

test("a voucher stays to the last day of its fifth year after the year it is of, and not a day longer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 0, max: 364 }), (year, dayOfYear) => {
      const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear }).toString();

      expect(day >= youngestDay(BOOKKEEPING, `${year + 5}-12-31`)).toBe(true);
      expect(day >= youngestDay(BOOKKEEPING, `${year + 6}-01-01`)).toBe(false);
    }),
  );
});

test("without a day there is no age, and nothing is taken for old", () => {
  expect(() => youngestDay({ youngerThan: "P5Y" }, undefined)).toThrow("without a day");
});

test.each(["5 years", "P0Y", "P5", "PT5H", "-P5Y", "P5Y6M"])(
  "a period written %s is refused",
  (youngerThan) => {
    const written = { action: "delete", keepWhen: keepWhen({ youngerThan }) };

    expect(eraseSchema.safeParse(written).success).toBe(false);
  },
);

test("a reference holds whatever the age of its row: the map refuses one by age", () => {
  const map = structuredClone(libraryMap()) as unknown as { collections: Record<string, { from?: unknown }> };
  const loans = map.collections["loans"];
  if (!loans) throw new Error("no loans");
  loans.from = [{ on: { patron_id: "patrons.patron_id" }, where: { lent_at: { youngerThan: "P5Y" } } }];

  expect(sqlSystemSchema.safeParse(map).success).toBe(false);
});

test("a loan is kept while it is young, and one without a date as well", async () => {
  const source = await openLibrary();
  await source.db.raw("insert into library.loans values (13, 1, 'Undated', null)");
  const map = libraryMap({
    loans: { erase: { action: "delete", keepWhen: keepWhen({ youngerThan: "P1Y" }) } },
  });
  const keptOn = async (today: string) => {
    const plan = await planErasure(source.db, map, ANNA, { today });
    return plan.steps.find(({ collection }) => collection === "loans")?.kept.at(0)?.count;
  };

  expect(await keptOn("2026-06-01")).toBe(3);
  expect(await keptOn("2027-01-02")).toBe(2);
  expect(await keptOn("2027-01-03")).toBe(1);
  await source.close();
});
