import { createCalendar } from "../../server/requests/calendar.ts";
import { deadlineOf } from "../../server/requests/deadline-of-request.ts";
import { extendDeadline } from "../../server/requests/extend-deadline.ts";
import { presentActions } from "../../server/requests/present-data-request.ts";
import { presentDeadline } from "../../server/requests/present-deadline.ts";
import { readExtension } from "../../server/requests/read-extension.ts";
import { useDesk, type Who } from "../support/desk.ts";

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

test("a year on, a clock that jumped 31 days has made the deadline overdue and the extension impossible", async () => {
  const request = await received("2026-05-01T10:00:00Z");
  expect(presentDeadline(desk.as("per"), request)).toMatchObject({ overdue: false, daysLeft: 31 });

  desk.setNow("2026-06-02T10:00:01Z");

  expect(presentDeadline(desk.as("per"), request)).toMatchObject({ overdue: true, daysLeft: -1 });
  await desk.expectRefusal(() => extend("per", request), "INVALID_TRANSITION");
});
