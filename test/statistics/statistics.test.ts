import { randomUUID } from "node:crypto";
import { readPublicNumbers } from "../../server/statistics/read-public-numbers.ts";
import { readStatistics, statisticsOf } from "../../server/statistics/read-statistics.ts";
import { statisticsCsv } from "../../server/statistics/statistics-csv.ts";
import { authorize } from "../../server/access.ts";
import { transact } from "../../server/audit/transact.ts";
import { loadDataMaps } from "../../server/sources/map/load-data-map.ts";
import type { Source } from "../../server/sources/source.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-25T12:00:00Z");
const POLICY = { smallNumber: 5, fewestForMedian: 5, numbersArePublic: true };
const YEAR = { from: "2026-01-01", to: "2026-12-31" };

/** Requests as they would be after the days given, without walking the whole way. */
async function givenAnswered(
  day: string,
  days: readonly number[],
  more: Record<string, unknown> = {},
): Promise<void> {
  for (const after of days) {
    const { id } = await desk.submit("mikkel", { rights: ["ACCESS"] });
    const receivedAt = new Date(`${day}T10:00:00Z`);
    await desk.put(id, { received_at: receivedAt, due_on: "2026-04-10", cpr_index: null, ...more });
    const decidedAt = new Date(receivedAt.getTime() + after * 86_400_000);
    await desk.database
      .db("data_request_rights")
      .where({ data_request_id: id })
      .update({
        outcome: "REFUSED",
        decided_at: decidedAt,
        reasons: JSON.stringify([{ ground: "EXCESSIVE" }]),
      });
  }
}

beforeAll(async () => {
  await givenAnswered("2026-03-10", [2, 4, 6, 8, 10, 40]);
  await givenAnswered("2026-05-05", [1, 1], { channel: "LETTER", due_on: "2026-06-05" });
});

test("received, on time, median and ninth decile are what the requests say", async () => {
  const numbers = await statisticsOf(desk.database.db, YEAR, "MONTH", { ...POLICY, smallNumber: 0 });

  expect(numbers).toMatchObject({
    received: { count: 8 },
    answered: { count: 8 },
    onTime: { count: 7 },
    late: { count: 1 },
    shareOnTime: 7 / 8,
    medianDays: 5,
    percentile90Days: 40,
    extended: { count: 0 },
  });
  expect(numbers.byInterval.find(({ key }) => key === "2026-03-01")?.count.count).toBe(6);
  expect(numbers.byInterval).toHaveLength(12);
  expect(numbers.byRight.map(({ count }) => count.count)).toEqual([8, 0, 0, 0, 0, 0]);
  const [access, rectification] = numbers.byRightAndInterval ?? [];
  expect(access?.right).toBe("ACCESS");
  expect(access?.counts.map(({ count }) => count.count)).toEqual([0, 0, 6, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
  expect(rectification?.counts.every(({ count }) => count.count === 0)).toBe(true);
  expect(numbers.refusalsByGround).toEqual([{ key: "EXCESSIVE", count: { count: 8, isMasked: false } }]);
});

test("outcomes are counted right by right, and the weeks ahead hold the deadlines of open requests", async () => {
  const { id } = await desk.submit("mikkel", { rights: ["ACCESS"] });
  await desk.put(id, { received_at: new Date("2027-01-02T10:00:00Z"), due_on: "2026-12-02" });
  const late = await desk.submit("mikkel", { rights: ["ACCESS"] });
  await desk.put(late.id, { received_at: new Date("2027-01-02T10:00:00Z"), due_on: "2026-11-20" });
  await desk.database.db("data_requests").whereNotIn("id", [id, late.id]).update({ state: "CLOSED" });

  const numbers = await readStatistics(desk.as("signe"), { ...YEAR, by: "MONTH" });

  expect(numbers.outcomes).toEqual([{ key: "REFUSED", count: { count: 8, isMasked: false } }]);
  expect(numbers.deadlinesByWeek).toHaveLength(8);
  expect(numbers.deadlinesByWeek.slice(0, 2)).toEqual([
    { startsOn: "2026-11-23", due: 1, overdue: 1 },
    { startsOn: "2026-11-30", due: 1, overdue: 0 },
  ]);
  expect(numbers.csv).toContain("deadlinesByWeek,2026-11-30,1,\r\noverdueByWeek,2026-11-30,0,\r\n");
  await desk.database.db("data_requests").whereIn("id", [id, late.id]).delete();
});

test("small numbers are masked, with what they could be computed from", async () => {
  const numbers = await readStatistics(desk.as("per"), { ...YEAR, by: "MONTH" });

  expect(numbers.byChannel.every(({ count }) => count.isMasked)).toBe(true);
  expect([numbers.onTime.isMasked, numbers.late.isMasked, numbers.shareOnTime]).toEqual([true, true, null]);
  expect(numbers.csv).toContain("byChannel,LETTER,masked");
  expect(numbers.csv).not.toMatch(/LETTER,2/);
});

test("a right in a month is hidden where the month is, on the page and in the file, and shown where nobody asked", async () => {
  const numbers = await readStatistics(desk.as("per"), { ...YEAR, by: "MONTH" });
  const access = numbers.byRightAndInterval?.find(({ right }) => right === "ACCESS");
  const shown = new Map(access?.counts.map(({ key, count }) => [key, count]));

  expect(shown.get("2026-03-01")).toEqual({ count: null, isMasked: true });
  expect(shown.get("2026-05-01")).toEqual({ count: null, isMasked: true });
  expect(shown.get("2026-04-01")).toEqual({ count: 0, isMasked: false });
  expect(numbers.csv).toContain("byRightAndInterval,ACCESS 2026-05-01,masked");
  expect(numbers.csv).not.toMatch(/2026-05-01,2|2026-03-01,6/);
});

test("too few answers have no median and no share", async () => {
  const may = { from: "2026-05-01", to: "2026-05-31" };
  const numbers = await statisticsOf(desk.database.db, may, "WEEK", POLICY);

  expect(numbers).toMatchObject({ medianDays: null, percentile90Days: null, shareOnTime: null });
  expect(numbers.received).toEqual({ count: null, isMasked: true });
  expect(numbers.byRightAndInterval).toBeNull();
  expect(statisticsCsv({ ...numbers, deadlinesByWeek: [] })).not.toContain("byRightAndInterval");
});

test("a day belongs to Copenhagen, and a week begins on Monday", async () => {
  await givenAnswered("2026-07-01", [1]);
  await desk.database
    .db("data_requests")
    .where("received_at", new Date("2026-07-01T10:00:00Z"))
    .update({ received_at: new Date("2026-06-30T22:30:00Z") });

  const july = { from: "2026-07-01", to: "2026-07-05" };
  const numbers = await statisticsOf(desk.database.db, july, "WEEK", { ...POLICY, smallNumber: 0 });

  expect(numbers.received.count).toBe(1);
  expect(numbers.byInterval).toEqual([{ key: "2026-06-29", count: { count: 1, isMasked: false } }]);
  await desk.database
    .db("data_requests")
    .where("received_at", ">", new Date("2026-06-01"))
    .where("received_at", "<", new Date("2026-08-01"))
    .delete();
});

test("somebody whose case data is restricted is not counted", async () => {
  const { id, cprIndex } = await desk.submit("anne");
  await desk.put(id, { received_at: new Date("2026-09-01T10:00:00Z") });
  const september = { from: "2026-09-01", to: "2026-09-30" };
  const count = async () =>
    (await statisticsOf(desk.database.db, september, "MONTH", { ...POLICY, smallNumber: 0 })).received.count;
  expect(await count()).toBe(1);

  await desk.database.db("restrictions").insert({
    ...{ id: randomUUID(), data_request_id: id, cpr_index: cprIndex, ground: "ART18_1_C", state: "IN_FORCE" },
    ...{ activities: ["data-requests"], asked_at: new Date(), in_force_from: new Date() },
  });

  expect(await count()).toBe(0);
});

test("the public is told volume, share and median only where the operator says so", async () => {
  const nobody = { ...desk.asSystem(), actor: null };

  expect(await readPublicNumbers(nobody, { ...POLICY, numbersArePublic: false })).toBeNull();
  expect(await readPublicNumbers(nobody)).toBeNull();
  const numbers = await readPublicNumbers(nobody, POLICY);
  expect(numbers).toMatchObject({ from: "2025-11-01", to: "2026-10-31", medianDays: 5 });
  expect(Object.keys(numbers ?? {}).sort()).toEqual(["from", "medianDays", "received", "shareOnTime", "to"]);
});

test.each([
  ["ends before it begins", { from: "2026-02-01", to: "2026-01-01" }],
  ["is longer than five years", { from: "2020-01-01", to: "2026-01-01" }],
])("a period that %s is refused", async (_what, period) => {
  await desk.expectRefusal(
    () => readStatistics(desk.as("signe"), { ...period, by: "WEEK" }),
    "INVALID_INPUT",
  );
});

test.each(["anne", "ravn"] as const)("%s does not see the staff's numbers", async (who) => {
  const code = who === "anne" ? "NOT_FOUND" : "FORBIDDEN";

  await desk.expectRefusal(() => readStatistics(desk.as(who), { ...YEAR, by: "WEEK" }), code);
});

test("a key that a spreadsheet would run is made harmless in the file", async () => {
  const numbers = await statisticsOf(desk.database.db, YEAR, "MONTH", POLICY);
  const failures = [{ key: "=cmd|' /C calc'!A0", count: { count: 1, isMasked: false } }];

  expect(statisticsCsv({ ...numbers, deadlinesByWeek: [], failuresBySystem: failures })).toContain("'=cmd");
});

test("a system is told of by its own name in the reader's language, and by its key once no data map describes it", async () => {
  const [map] = loadDataMaps("policies/data-map");
  const ctx = { ...desk.as("per"), sources: new Map([["library", { map } as unknown as Source]]) };
  const { id } = await desk.submit("anne", { rights: ["ACCESS"] });
  const failed = {
    kind: "collection.system_failed",
    subject: id,
    attempt: 1,
    reason: "UNREACHABLE",
  } as const;
  const worker = desk.asSystem();
  for (const system of ["library", "left-behind"])
    await transact(worker, authorize(worker, "work:carryOut"), async () => ({
      value: {},
      event: { ...failed, system },
    }));

  const year = { ...YEAR, by: "MONTH" } as const;
  const danish = await readStatistics(ctx, year);
  const english = await readStatistics(ctx, { ...year, language: "EN" });

  expect(danish.failuresBySystem.map(({ key, title }) => [key, title?.da ?? null])).toEqual([
    ["left-behind", null],
    ["library", "Bibliotekssystemet"],
  ]);
  expect(danish.csv).toContain("failuresBySystem,library,1,Bibliotekssystemet\r\n");
  expect(english.csv).toContain("failuresBySystem,library,1,The library system\r\n");
  expect(english.csv).toContain("failuresBySystem,left-behind,1,\r\n");
});
