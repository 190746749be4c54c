import type { Context } from "../../../server/context.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { lookAgainAtKept } from "../../../server/sources/kept/look-again.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { forgetEndedCases } from "../../../server/retention/forget-ended-cases.ts";
import { givenContext } from "../../support/given-case.ts";
import { approve, givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { libraryContents, libraryMap, type GivenSource, openLibrary } from "../sql/sql-fixture.ts";

const database = useDatabase();
let source: GivenSource;
let now: Date;
let ctx: Context;

beforeEach(async () => {
  source = await openLibrary([5, 5]);
  now = new Date("2026-11-25T10:00:00Z");
  ctx = givenContext(database.db, [sqlSource(libraryMap(), source.url)], { clock: () => now });
  await database.db("erasure_plans").update({ look_again_on: null, look_holds: false });
});

afterEach(() => source.close());

/** Anna is erased but for what she owes, and her case is closed. */
async function givenKeptFee(): Promise<{ planId: string; requestId: string }> {
  const given = await givenApprovedErasure(ctx);
  await carryOutErasure(ctx, { planId: given.planId });
  expect(await stateOf(given.requestId)).toBe("CLOSED");
  return given;
}

const stateOf = async (id: string) => (await database.db("data_requests").where({ id }).first("state")).state;
const planOf = async (id: string) => database.db("erasure_plans").where({ id }).first();
const followersOf = async (follows: string) =>
  database.db("erasure_plans").where({ follows }).orderBy("created_at");
const pay = async () => source.db("library.fees").where({ fee_id: 111 }).update({ amount: 0 });
const lookAgainOn = async (day: string) => {
  now = new Date(`${day}T10:00:00Z`);
  await lookAgainAtKept(ctx);
};
const eventsOf = async (kind: string, plan: string) =>
  database.db("audit_events").where({ kind }).whereRaw("body->>'plan' = ?", plan);

test("what is kept until a reason ends gets a day on which it is looked at again", async () => {
  const { planId } = await givenKeptFee();

  expect(await planOf(planId)).toMatchObject({ look_again_on: "2026-12-02", look_holds: true });
});

test("while a fee is unpaid the look says so, erases nothing and comes again", async () => {
  const { planId } = await givenKeptFee();
  const before = await libraryContents(source.db);

  await lookAgainOn("2026-12-01");
  expect(await eventsOf("erasure.looked_again", planId)).toHaveLength(0);
  await lookAgainOn("2026-12-02");

  expect(await planOf(planId)).toMatchObject({ look_outcome: "STILL_KEPT", look_again_on: "2026-12-09" });
  expect(await followersOf(planId)).toEqual([]);
  expect(await eventsOf("erasure.looked_again", planId)).toHaveLength(1);
  expect(await libraryContents(source.db)).toBe(before);
});

test("once the fee is paid a plan waits for a DPO, and only her approval erases it; the citizen is written to", async () => {
  const { planId, requestId } = await givenKeptFee();
  await pay();
  const before = await libraryContents(source.db);

  await lookAgainOn("2026-12-02");

  const [next, ...others] = await followersOf(planId);
  expect(others).toEqual([]);
  expect(next).toMatchObject({ state: "READY", planned_by: (await planOf(planId)).planned_by });
  expect(next.plan.totals).toEqual({ erased: 3, anonymised: 0, kept: 0 });
  expect(await libraryContents(source.db)).toBe(before);
  const letters = async () => database.db("letters").where({ data_request_id: requestId }).pluck("kind");
  const lettersBefore = await letters();

  await approve(ctx, next.id, requestId);
  await database.db("data_requests").where({ id: requestId }).update({ state: "CLOSED" });
  await carryOutErasure(ctx, { planId: next.id });

  expect(await libraryContents(source.db)).not.toContain("Anna");
  expect(await planOf(next.id)).toMatchObject({ state: "COMPLETE", look_again_on: null, look_holds: false });
  expect(await planOf(planId)).toMatchObject({ look_again_on: null, look_holds: false });
  expect(await stateOf(requestId)).toBe("CLOSED");
  expect((await letters()).length).toBe(lettersBefore.length + 1);
});

test("a plan that waits is not made twice", async () => {
  const { planId } = await givenKeptFee();
  await pay();

  await lookAgainOn("2026-12-02");
  await lookAgainOn("2026-12-20");

  expect(await followersOf(planId)).toHaveLength(1);
});

test("whoever has become a patron again is not planned away: the plan is blocked and says why", async () => {
  const { planId } = await givenKeptFee();
  await pay();
  await source.db.raw("insert into library.loans values (13, 1, 'C', null)");

  await lookAgainOn("2026-12-02");

  expect(await planOf(planId)).toMatchObject({ look_outcome: "NEW_DATA" });
  const [next] = await followersOf(planId);
  expect(next.plan.blocked).toMatchObject([
    { sentence: { en: expect.stringContaining("Nobody asked") as string } },
  ]);

  await lookAgainOn("2026-12-09");
  expect(await followersOf(planId)).toHaveLength(1);

  await source.db("library.loans").where({ loan_id: 13 }).delete();
  await lookAgainOn("2026-12-20");
  const states = (await followersOf(planId)).map(({ state, plan }) => [state, plan.blocked.length]);
  expect(states).toEqual([
    ["REPLACED", 1],
    ["READY", 0],
  ]);
});

test("what the library has deleted itself meanwhile needs no look any more", async () => {
  const { planId } = await givenKeptFee();
  await source.db.raw(
    "delete from library.fees where fee_id = 111; delete from library.loans where loan_id = 11; delete from library.patrons where patron_id = 1",
  );

  await lookAgainOn("2026-12-02");

  expect(await planOf(planId)).toMatchObject({ look_outcome: "NOTHING_LEFT", look_again_on: null });
  expect(await followersOf(planId)).toEqual([]);
});

test("a system that cannot be reached is tried again the next day, and stops nobody else's look", async () => {
  const { planId } = await givenKeptFee();
  const other = await givenApprovedErasure(ctx, "library", { cpr: "0202905678" });
  await carryOutErasure(ctx, { planId: other.planId });
  const good = ctx.sources;
  let calls = 0;
  const library = [...good.values()][0];
  if (!library) throw new Error("no library");
  const flaky = {
    ...library,
    withSession: async (use: never) => {
      calls += 1;
      if (calls === 1) throw new Error("the line is dead");
      return library.withSession(use);
    },
  } as typeof library;
  ctx = { ...ctx, sources: new Map([["library", flaky]]) };

  await lookAgainOn("2026-12-02");

  const outcomes = [await planOf(planId), await planOf(other.planId)].map(({ look_outcome }) => look_outcome);
  expect(outcomes.sort()).toEqual(["FAILED", "STILL_KEPT"]);
  const failed = await database.db("erasure_plans").where({ look_outcome: "FAILED" }).first();
  expect(failed).toMatchObject({ look_again_on: "2026-12-03", look_holds: true });
  expect(await eventsOf("erasure.look_failed", failed.id)).toHaveLength(1);
});

test("a case is not forgotten while something is kept until its reason ends", async () => {
  const { requestId } = await givenKeptFee();
  now = new Date("2033-01-01T10:00:00Z");

  await forgetEndedCases(ctx);
  const held = await database.db("data_requests").where({ id: requestId }).first();
  expect(held).toMatchObject({ forgotten_at: null });

  await database.db("erasure_plans").where({ data_request_id: requestId }).update({ look_holds: false });
  await forgetEndedCases(ctx);
  expect((await database.db("data_requests").where({ id: requestId }).first()).forgotten_at).not.toBeNull();
});
