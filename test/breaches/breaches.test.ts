import { breachDeadline } from "../../server/requests/deadlines/deadline-of-breach.ts";
import { assessBreach } from "../../server/breaches/assess-breach.ts";
import { closeBreach } from "../../server/breaches/close-breach.ts";
import { describeBreach } from "../../server/breaches/describe-breach.ts";
import { notifyBreach } from "../../server/breaches/notify-breach.ts";
import { readBreaches } from "../../server/breaches/read-breaches.ts";
import { registerBreach } from "../../server/breaches/register-breach.ts";
import { tellPersonsOfBreach } from "../../server/breaches/tell-persons-of-breach.ts";
import type { Breach, BreachRisk, NotifyBreachInput } from "../../server/generated/schema.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-27T15:00:00Z");
const AWARE = new Date("2026-11-27T14:00:00Z");
const SECRET = "A list of borrowers from Vejgaard was left on a bus.";
const WHOLE = {
  nature: SECRET,
  persons: "Borrowers",
  personCount: 40,
  records: "Names and loans",
  recordCount: 120,
  consequences: "Loans may become known.",
  measures: "The list was found again.",
};
const ALL = ["NATURE", "PERSONS", "RECORDS", "CONTACT", "CONSEQUENCES", "MEASURES"] as const;

beforeEach(() => desk.setNow("2026-11-27T15:00:00Z"));

async function givenBreach(risk?: BreachRisk, facts = WHOLE): Promise<Breach> {
  const { breach } = await registerBreach(desk.as("per"), { awareAt: AWARE, facts });
  if (!risk) return breach;
  const input = { id: breach.id, version: breach.version, risk, reason: "Loans are private." };
  return (await assessBreach(desk.as("per"), input)).breach;
}

const seen = ({ id, version }: Breach) => ({ id, version });

async function notify(breach: Breach, more: Partial<NotifyBreachInput> = {}): Promise<Breach> {
  const input = {
    ...seen(breach),
    sentAt: new Date("2026-11-27T14:30:00Z"),
    included: [...ALL],
    text: "By form.",
  };
  return (await notifyBreach(desk.as("per"), { ...input, ...more })).breach;
}

async function countOf(table: string): Promise<number> {
  return Number((await desk.database.db(table).count({ count: "*" }).first())?.["count"]);
}

/** A refusal that leaves registers and log as they were. */
async function expectNothing(
  act: () => Promise<unknown>,
  code: Parameters<typeof desk.expectRefusal>[1],
  says?: RegExp,
) {
  const before = await desk.database.db.raw(
    "select md5(string_agg(b::text, '' order by id)) as hash from breaches b",
  );
  const told = await countOf("breach_notifications");
  await desk.expectRefusal(act, code, says);
  const after = await desk.database.db.raw(
    "select md5(string_agg(b::text, '' order by id)) as hash from breaches b",
  );
  expect(after.rows).toEqual(before.rows);
  expect(await countOf("breach_notifications")).toBe(told);
}

test.each([
  ["over a weekend", "2026-11-27T14:00:00Z", "2026-11-30T14:00:00.000Z"],
  ["over the night in which clocks go back", "2026-10-24T14:00:00Z", "2026-10-27T14:00:00.000Z"],
  ["over the night in which clocks go forward", "2026-03-28T14:00:00Z", "2026-03-31T14:00:00.000Z"],
  ["over Christmas", "2026-12-24T20:00:00Z", "2026-12-27T20:00:00.000Z"],
])("72 hours are 72 hours %s", (_when, aware, deadline) => {
  expect(breachDeadline(new Date(aware)).toISOString()).toBe(deadline);
});

test("a breach is registered with its clock, its receipt, and no word of it outside the seal", async () => {
  const { breach, receipt } = await registerBreach(desk.as("per"), { awareAt: AWARE, facts: WHOLE });

  expect(breach).toMatchObject({ hoursLeft: 71, state: "OPEN", facts: WHOLE, missing: [...ALL] });
  expect(breach.number).toMatch(/^B-2026-\d{4}$/);
  expect(breach.deadlineAt.toISOString()).toBe("2026-11-30T14:00:00.000Z");
  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  const { rows } = await desk.database.db.raw(
    "select (select string_agg(b::text, '') from breaches b) || (select string_agg(e::text, '') from audit_events e) as all",
  );
  expect(rows[0].all).not.toContain("Vejgaard");
});

test("the clock goes below zero when the hours have passed, and stops at the first notification", async () => {
  const breach = await givenBreach("RISK");
  desk.setNow("2026-11-30T16:30:00Z");

  const shown = async () =>
    (await readBreaches(desk.as("per"), { first: 100 })).nodes.find(({ id }) => id === breach.id);

  expect((await shown())?.hoursLeft).toBe(-3);
  await notify(breach, { sentAt: new Date("2026-11-30T16:00:00Z"), lateReason: "It was Sunday." });
  expect((await shown())?.hoursLeft).toBeNull();
});

test("a late first notification needs its reasons, and an early one has none", async () => {
  const breach = await givenBreach("RISK");
  desk.setNow("2026-12-01T12:00:00Z");
  const late = new Date("2026-11-30T14:00:01Z");

  await expectNothing(() => notify(breach, { sentAt: late }), "INVALID_INPUT", /reasons for the delay/);
  const onTime = new Date("2026-11-30T14:00:00Z");
  await expectNothing(() => notify(breach, { sentAt: onTime, lateReason: "x" }), "INVALID_INPUT", /not late/);

  const { notifications } = await notify(breach, { sentAt: late, lateReason: "Nobody was at work." });
  expect(notifications).toMatchObject([{ phase: 1, lateReason: "Nobody was at work." }]);
});

test("what is not known yet is told in a later phase, and only then is the breach closed", async () => {
  const little = { ...WHOLE, persons: null, personCount: null } as unknown as typeof WHOLE;
  const breach = await givenBreach("RISK", little);
  const without = ALL.filter((part) => part !== "PERSONS");
  await expectNothing(() => notify(breach), "INVALID_INPUT", /Write down first/);

  const first = await notify(breach, { included: [...without] });

  expect(first.missing).toEqual(["PERSONS"]);
  await expectNothing(() => closeBreach(desk.as("per"), seen(first)), "INVALID_TRANSITION", /not complete/);
  const known = (await describeBreach(desk.as("per"), { ...seen(first), facts: WHOLE })).breach;
  const second = await notify(known, { included: ["PERSONS"] });
  expect(second.notifications.map(({ phase }) => phase)).toEqual([1, 2]);
  const { breach: closed } = await closeBreach(desk.as("per"), seen(second));
  expect(closed).toMatchObject({ state: "CLOSED", open: [] });
});

test("a high risk is not closed before those concerned are told or an exception is written down", async () => {
  const breach = await notify(await givenBreach("HIGH"));
  await expectNothing(() => closeBreach(desk.as("per"), seen(breach)), "INVALID_TRANSITION", /Article 34/);
  const input = { ...seen(breach), told: "DATA_UNINTELLIGIBLE", text: "The disk is encrypted." } as const;

  const { breach: told } = await tellPersonsOfBreach(desk.as("per"), input);

  expect(told).toMatchObject({
    personsTold: "DATA_UNINTELLIGIBLE",
    personsToldText: "The disk is encrypted.",
  });
  await closeBreach(desk.as("per"), seen(told));
});

test("an unlikely risk needs its reason and no notification", async () => {
  const unassessed = await givenBreach();
  await expectNothing(() => closeBreach(desk.as("per"), seen(unassessed)), "INVALID_TRANSITION", /Assess/);
  const breach = await givenBreach("UNLIKELY");

  expect(breach).toMatchObject({ hoursLeft: null, missing: [], riskReason: "Loans are private." });
  await expectNothing(() => notify(breach), "INVALID_TRANSITION", /No notification is owed/);
  await closeBreach(desk.as("per"), seen(breach));
});

test.each(["signe", "ravn", "anne"] as const)("%s neither reads nor changes the register", async (who) => {
  const breach = await givenBreach();
  const code = who === "anne" ? "NOT_FOUND" : "FORBIDDEN";

  await expectNothing(() => readBreaches(desk.as(who), { first: 1 }), code);
  await expectNothing(() => registerBreach(desk.as(who), { awareAt: AWARE, facts: WHOLE }), code);
  await expectNothing(() => closeBreach(desk.as(who), seen(breach)), code);
});

test("two who change a breach at once do not overwrite each other", async () => {
  const breach = await givenBreach();
  const assess = (risk: BreachRisk) =>
    assessBreach(desk.as("per"), { ...seen(breach), risk, reason: "Why." });

  const results = await Promise.allSettled([assess("RISK"), assess("HIGH")]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test.each([
  ["a moment that has not come", { awareAt: new Date("2026-11-28T00:00:00Z"), facts: WHOLE }],
  ["no nature", { awareAt: AWARE, facts: { ...WHOLE, nature: " " } }],
  ["fewer than no persons", { awareAt: AWARE, facts: { ...WHOLE, personCount: -1 } }],
  ["a NUL", { awareAt: AWARE, facts: { ...WHOLE, measures: "a\0b" } }],
] as const)("a breach with %s is refused", async (_what, input) => {
  await expectNothing(() => registerBreach(desk.as("per"), input), "INVALID_INPUT");
});
