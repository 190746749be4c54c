import { AppError } from "../../../server/errors.ts";
import { createCalendar } from "../../../server/requests/deadlines/calendar.ts";
import { computeDeadline } from "../../../server/requests/deadlines/deadline.ts";
import { suspendedDays, type Suspension } from "../../../server/requests/deadlines/deadline-suspension.ts";

const at = (date: string) => new Date(`${date}T12:00:00+02:00`);

function asked(from: string, to: string | null, rest: Partial<Suspension> = {}): Suspension {
  return {
    askedAt: at(from),
    answeredAt: to === null ? null : at(to),
    reason: "IDENTITY",
    inTime: true,
    ...rest,
  };
}

const counted = (suspensions: Suspension[], asOf?: Date) =>
  suspendedDays("2026-09-01", suspensions, asOf).days;

test.each<[string, number, Suspension[]]>([
  ["no question", 0, []],
  ["one answered after ten days", 10, [asked("2026-09-03", "2026-09-13")]],
  ["one answered the same day", 0, [asked("2026-09-03", "2026-09-03")]],
  ["one asked on the day of receipt", 2, [asked("2026-09-01", "2026-09-03")]],
  ["one across the autumn clock change", 10, [asked("2026-10-20", "2026-10-30")]],
  ["two one after the other", 5, [asked("2026-09-03", "2026-09-05"), asked("2026-09-10", "2026-09-13")]],
  ["two that touch", 10, [asked("2026-09-03", "2026-09-08"), asked("2026-09-08", "2026-09-13")]],
  ["two that overlap", 12, [asked("2026-09-03", "2026-09-10"), asked("2026-09-05", "2026-09-15")]],
  ["one inside another", 12, [asked("2026-09-03", "2026-09-15"), asked("2026-09-05", "2026-09-06")]],
  [
    "one inside another and a third that overlaps the longer",
    15,
    [asked("2026-09-03", "2026-09-15"), asked("2026-09-05", "2026-09-06"), asked("2026-09-10", "2026-09-18")],
  ],
  ["the same twice", 10, [asked("2026-09-03", "2026-09-13"), asked("2026-09-03", "2026-09-13")]],
  ["a late one", 0, [asked("2026-09-25", "2026-09-29", { inTime: false })]],
  [
    "a late one over one in time",
    2,
    [asked("2026-09-03", "2026-09-05"), asked("2026-09-03", "2026-09-29", { inTime: false })],
  ],
  ["one unanswered", 0, [asked("2026-09-03", null)]],
])("%s suspends %i days", (_what, days, suspensions) => {
  expect(counted(suspensions)).toBe(days);
});

test("a question counts from the Danish day it was asked, not from that of UTC", () => {
  const overnight: Suspension = {
    askedAt: new Date("2026-09-03T22:30:00Z"),
    answeredAt: new Date("2026-09-05T21:30:00Z"),
    reason: "CLARIFICATION",
    inTime: true,
  };

  expect(counted([overnight])).toBe(1);
});

test("an unanswered question suspends up to the day that is asked about, and not before it was asked", () => {
  expect(counted([asked("2026-09-03", null)], at("2026-09-20"))).toBe(17);
  expect(counted([asked("2026-09-03", null)], at("2026-09-02"))).toBe(0);
  expect(counted([asked("2026-09-03", "2026-09-04")], at("2026-09-20"))).toBe(1);
});

test("a deadline in wait moves day by day and settles with the answer", () => {
  const given = { receivedAt: at("2026-09-01"), calendar: createCalendar("DK") };
  const waiting = [asked("2026-09-03", null)];

  expect(computeDeadline({ ...given, suspensions: waiting }).dueOn).toBe("2026-10-01");
  expect(computeDeadline({ ...given, suspensions: waiting, asOf: at("2026-09-08") }).dueOn).toBe(
    "2026-10-06",
  );
  expect(computeDeadline({ ...given, suspensions: waiting, asOf: at("2026-09-09") }).dueOn).toBe(
    "2026-10-07",
  );
  const answered = [asked("2026-09-03", "2026-09-09")];
  expect(computeDeadline({ ...given, suspensions: answered, asOf: at("2027-01-01") }).dueOn).toBe(
    "2026-10-07",
  );
});

test("the reasons that counted are named once each", () => {
  const suspensions = [
    asked("2026-09-03", "2026-09-05"),
    asked("2026-09-06", "2026-09-07"),
    asked("2026-09-08", "2026-09-09", { reason: "CLARIFICATION" }),
  ];

  expect(suspendedDays("2026-09-01", suspensions, undefined).reasons).toEqual(["IDENTITY", "CLARIFICATION"]);
  expect(suspendedDays("2026-09-01", suspensions.slice(0, 2), undefined).reasons).toEqual(["IDENTITY"]);
});

test.each<[string, string, Suspension]>([
  ["an answer older than its question", "answeredAt", asked("2026-09-05", "2026-09-04")],
  ["a question older than the request", "askedAt", asked("2026-08-31", "2026-09-04")],
])("%s is refused by the name of its field", (_what, field, suspension) => {
  expect.assertions(2);
  try {
    counted([suspension]);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: ["suspensions", field] }] });
  }
});
