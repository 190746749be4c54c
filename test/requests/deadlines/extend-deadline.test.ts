import { createCalendar } from "../../../server/requests/deadlines/calendar.ts";
import { deadlineOf } from "../../../server/requests/deadlines/deadline-of-request.ts";
import { extendDeadline } from "../../../server/requests/deadlines/extend-deadline.ts";
import { presentActions } from "../../../server/requests/present-data-request.ts";
import { presentDeadline } from "../../../server/requests/deadlines/present-deadline.ts";
import { readDelay } from "../../../server/requests/deadlines/read-delay.ts";
import { readExtension } from "../../../server/requests/deadlines/read-extension.ts";
import { tellDelay } from "../../../server/requests/deadlines/tell-delay.ts";
import { useDesk, type Who } from "../../support/desk.ts";

const desk = useDesk("2026-03-05T08:15:00Z");
const explanation = "There are 4,000 pages, and each must be read for other people's names.";

async function received(at = "2026-03-05T08:15:00Z") {
  desk.setNow(at);
  return desk.submit("anne");
}

const extend = async (who: Who, seen: { id: string; version: number }, more = {}) =>
  extendDeadline(desk.as(who), {
    ...{ id: seen.id, version: seen.version, reason: "COMPLEXITY", explanation },
    ...more,
  });

test("the DPO extends a deadline once: three months from receipt, reasons sealed, a refusal unmoved", async () => {
  const request = await received();

  const { dataRequest, receipt } = await extend("per", request);

  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect(dataRequest).toMatchObject({ dueOn: "2026-06-05", refusalDueOn: "2026-04-07", version: 2 });
  expect(presentDeadline(desk.as("anne"), dataRequest)).toMatchObject({
    extendedTo: "2026-06-05",
    extendableUntil: null,
    refusalDueOn: "2026-04-07",
  });
  expect(await readExtension(desk.as("anne"), dataRequest)).toMatchObject({
    reason: "COMPLEXITY",
    explanation,
  });
  expect((await desk.events(request.id)).at(-1)).toEqual({
    kind: "data_request.deadline_extended",
    body: { reason: "COMPLEXITY", dueOn: "2026-06-05" },
  });
  const { rows } = await desk.database.db.raw("select to_jsonb(r)::text as row from data_requests r");
  expect(JSON.stringify(rows)).not.toContain("4,000 pages");
});

test("nobody extends twice", async () => {
  const { dataRequest } = await extend("per", await received());

  await desk.expectRefusal(() => extend("inger", dataRequest), "INVALID_TRANSITION", /once/);
});

test("an extension counts in the last minute of the month in Copenhagen, and not a moment later", async () => {
  const inTime = await received();
  const late = await received();
  expect(presentDeadline(desk.as("per"), inTime).extendableUntil).toBe("2026-04-07");

  desk.setNow("2026-04-07T21:59:59.999Z");
  expect((await extend("per", inTime)).dataRequest.dueOn).toBe("2026-06-05");

  desk.setNow("2026-04-07T22:00:00.000Z");
  expect(presentActions(desk.as("per"), await desk.read(late.id))).not.toContain("EXTEND_DEADLINE");
  await desk.expectRefusal(() => extend("per", late), "INVALID_TRANSITION", /before the first month/);
});

test.each(["CLOSED", "WITHDRAWN", "REFUSED"])("a request that is %s is not extended", async (state) => {
  const request = await received();
  await desk.put(request.id, { state, closed_at: "2026-03-06T10:00:00Z" });

  await desk.expectRefusal(() => extend("per", request), "INVALID_TRANSITION");
});

test.each([
  ["anne", "NOT_FOUND"],
  ["signe", "FORBIDDEN"],
  ["ravn", "FORBIDDEN"],
] as const)("%s cannot extend", async (who, code) => {
  const request = await received();

  await desk.expectRefusal(() => extend(who, request), code);
});

test.each([
  ["another version", { version: 9 }, "CONFLICT"],
  ["an unknown request", { id: "00000000-0000-4000-8000-000000000000" }, "NOT_FOUND"],
  ["no reasons", { explanation: " " }, "INVALID_INPUT"],
  ["reasons too short to be any", { explanation: "busy" }, "INVALID_INPUT"],
  ["reasons without end", { explanation: "x".repeat(2_001) }, "INVALID_INPUT"],
  ["a reason the law does not know", { reason: "HOLIDAYS" }, "INVALID_INPUT"],
] as const)("an extension with %s is refused", async (_, more, code) => {
  const request = await received();

  await desk.expectRefusal(() => extend("per", request, more), code);
});

test("two DPOs extend at once: one does, the other is told", async () => {
  const request = await received();

  const outcomes = await Promise.allSettled([extend("per", request), extend("inger", request)]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT" },
  });
});

test("an answer of long ago is computed again from what is stored, by its own calendar and rules", async () => {
  const request = await received("2026-11-24T10:00:00Z");
  const { dataRequest } = await extend("per", request);
  const stored = await desk.read(request.id);

  const operatorsOther = { calendar: createCalendar("DK-EXT") };
  const again = deadlineOf(operatorsOther, stored, new Date("2031-01-01"));

  expect(again).toMatchObject({
    dueOn: dataRequest.dueOn,
    refusalDueOn: "2026-12-24",
    ruleVersion: stored.ruleVersion,
  });
  expect(again.explanation).toEqual(deadlineOf(desk.as("per"), stored, new Date("2026-11-25")).explanation);
  expect(() => deadlineOf(operatorsOther, { ...stored, calendarVersion: "DK/1999" }, new Date())).toThrow(
    RangeError,
  );
});

describe("a late answer", () => {
  const why = "One of our systems has not answered for two weeks.";
  const tell = async (who: Who, seen: { id: string; version: number }, more = {}) =>
    tellDelay(desk.as(who), {
      ...{ id: seen.id, version: seen.version, expectedOn: "2026-06-20", explanation: why },
      ...more,
    });
  const late = async () => {
    const request = await received("2026-05-01T10:00:00Z");
    desk.setNow("2026-06-02T10:00:00Z");
    return request;
  };

  test("is told of with its reason and the day staff promise, and no deadline moves", async () => {
    const request = await late();

    const { dataRequest, receipt } = await tell("signe", request);

    expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
    expect(dataRequest.version).toBe(request.version + 1);
    expect(await readDelay(desk.as("anne"), dataRequest)).toEqual({
      ...{ expectedOn: "2026-06-20", isPast: false, explanation: why },
      toldAt: new Date("2026-06-02T10:00:00Z"),
    });
    expect(presentDeadline(desk.as("anne"), await desk.read(request.id))).toMatchObject({
      ...{ dueOn: "2026-06-01", overdue: true, daysLeft: -1, extendedTo: null },
    });
    expect((await desk.events(request.id)).at(-1)).toEqual({
      kind: "data_request.delay_told",
      body: { dueOn: "2026-06-01", expectedOn: "2026-06-20" },
    });
    const letters = await desk.database.db("letters").where({ data_request_id: request.id, kind: "DELAY" });
    expect(letters).toHaveLength(1);
    const { rows } = await desk.database.db.raw("select to_jsonb(d)::text as row from delays d");
    expect(JSON.stringify(rows)).not.toContain("two weeks");
  });

  test("is told of again when that day passes too, and what was promised before is kept", async () => {
    const { dataRequest } = await tell("signe", await late());
    desk.setNow("2026-06-21T10:00:00Z");
    expect(await readDelay(desk.as("anne"), dataRequest)).toMatchObject({ isPast: true });

    await tell("per", dataRequest, { expectedOn: "2026-06-30", explanation: "The supplier is at work." });

    expect(await readDelay(desk.as("anne"), await desk.read(dataRequest.id))).toMatchObject({
      ...{ expectedOn: "2026-06-30", isPast: false, explanation: "The supplier is at work." },
    });
    const promised = await desk.database.db("delays").where({ data_request_id: dataRequest.id });
    expect(promised.map(({ expected_on }) => expected_on).sort()).toEqual(["2026-06-20", "2026-06-30"]);
    await desk.put(dataRequest.id, { state: "CLOSED", closed_at: "2026-06-28T10:00:00Z" });
    desk.setNow("2026-07-05T10:00:00Z");
    expect(await readDelay(desk.as("anne"), await desk.read(dataRequest.id))).toMatchObject({
      isPast: false,
    });
  });

  test("is none while the limit has not passed: on its last day nothing can be told", async () => {
    const request = await received("2026-05-01T10:00:00Z");
    desk.setNow("2026-06-01T21:59:59Z"); // the last second of the day in Copenhagen
    expect(presentActions(desk.as("signe"), await desk.read(request.id))).not.toContain("TELL_DELAY");
    await desk.expectRefusal(() => tell("signe", request), "INVALID_TRANSITION", /not late/);

    desk.setNow("2026-06-01T22:00:00Z");
    expect(presentActions(desk.as("signe"), await desk.read(request.id))).toContain("TELL_DELAY");
    expect(presentActions(desk.as("anne"), await desk.read(request.id))).not.toContain("TELL_DELAY");
  });

  test.each(["CLOSED", "WITHDRAWN", "REFUSED"])("is not told of when the request is %s", async (state) => {
    const request = await late();
    await desk.put(request.id, { state, closed_at: "2026-06-02T10:00:00Z" });

    await desk.expectRefusal(() => tell("signe", request), "INVALID_TRANSITION");
  });

  test.each([
    ["a day that has passed", { expectedOn: "2026-06-01" }, "INVALID_INPUT"],
    ["a day more than a year ahead", { expectedOn: "2027-06-03" }, "INVALID_INPUT"],
    ["no day", { expectedOn: "soon" }, "INVALID_INPUT"],
    ["no reason", { explanation: " " }, "INVALID_INPUT"],
    ["another version", { version: 9 }, "CONFLICT"],
  ] as const)("is refused with %s", async (_, more, code) => {
    const request = await late();

    await desk.expectRefusal(() => tell("signe", request, more), code);
  });

  test.each([
    ["anne", "NOT_FOUND"],
    ["ravn", "FORBIDDEN"],
  ] as const)("is not told of by %s", async (who, code) => {
    const request = await late();

    await desk.expectRefusal(() => tell(who, request), code);
  });

  test("told by two at once is told once, and the other is told so", async () => {
    const request = await late();

    const outcomes = await Promise.allSettled([tell("signe", request), tell("per", request)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await desk.database.db("delays").where({ data_request_id: request.id })).toHaveLength(1);
  });
});

test("a year on, a clock that jumped 31 days has made the deadline overdue and the extension impossible", async () => {
  const request = await received("2026-05-01T10:00:00Z");
  expect(presentDeadline(desk.as("per"), request)).toMatchObject({ overdue: false, daysLeft: 31 });

  desk.setNow("2026-06-02T10:00:01Z");

  expect(presentDeadline(desk.as("per"), request)).toMatchObject({ overdue: true, daysLeft: -1 });
  await desk.expectRefusal(() => extend("per", request), "INVALID_TRANSITION");
});
