import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { createCalendar } from "../../../server/requests/deadlines/calendar.ts";
import { computeDeadline, type DeadlineFacts } from "../../../server/requests/deadlines/deadline.ts";
import type { DeadlineStep } from "../../../server/requests/deadlines/deadline-explanation.ts";
import type { Suspension } from "../../../server/requests/deadlines/deadline-suspension.ts";

const DAY = 86_400_000;
const calendars = [createCalendar("DK"), createCalendar("DK-EXT")];
const channels = ["PORTAL", "LETTER", "EMAIL", "PHONE", "COUNTER", "FORWARDED_BY_ARCHIVE"] as const;

/** What a reader gets who does each step herself, from nothing but what the step says it was computed from. */
function recompute(step: DeadlineStep, before: string): string {
  const { inputs } = step;
  const day = (name: string) => Temporal.PlainDate.from(String(inputs[name]));
  switch (step.rule) {
    case "R1":
      return step.result;
    case "R2":
      return day("receivedDate")
        .add({ months: Number(inputs["months"]) })
        .toString();
    case "R4":
      return day("countedFrom")
        .add({ months: Number(inputs["months"]) })
        .toString();
    case "R5":
      return day("nominalOn")
        .add({ days: Number(inputs["days"]) })
        .toString();
    case "R3": {
      const skipped = inputs["skipped"] as readonly string[];
      expect(skipped[0]).toBe(before);
      return Temporal.PlainDate.from(skipped.at(-1) ?? "")
        .add({ days: 1 })
        .toString();
    }
  }
}

const facts: fc.Arbitrary<DeadlineFacts> = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .chain((receivedAt) => {
    const later = fc.integer({ min: 0, max: 80 * DAY }).map((ms) => new Date(receivedAt.getTime() + ms));
    const question = fc
      .record({ askedAt: later, days: fc.option(fc.integer({ min: 0, max: 40 })), inTime: fc.boolean() })
      .map(({ askedAt, days, inTime }): Suspension => ({
        askedAt,
        answeredAt: days === null ? null : new Date(askedAt.getTime() + days * DAY),
        reason: "CLARIFICATION",
        inTime,
      }));
    return fc.record({
      receivedAt: fc.constant(receivedAt),
      channel: fc.constantFrom(...channels),
      suspensions: fc.array(question, { maxLength: 4 }),
      extendedAt: fc.option(later),
      extensionAnchor: fc.constantFrom("RECEIPT" as const, "EARLIER" as const),
      calendar: fc.constantFrom(...calendars),
      asOf: fc.option(later, { nil: undefined }),
    });
  });

test("whoever does each step of an explanation from its own inputs gets the deadline", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { explanation, dueOn } = computeDeadline(given);

      const reached = explanation.reduce((before, step) => {
        expect(recompute(step, before)).toBe(step.result);
        return step.result;
      }, "");

      expect(reached).toBe(dueOn);
    }),
  );
});

test("the earlier anchor is never later than the words of the law, and a month apart at most", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const literal = computeDeadline({ ...given, extensionAnchor: "RECEIPT" });
      const earlier = computeDeadline({ ...given, extensionAnchor: "EARLIER" });

      expect(earlier.extendedDueOn <= literal.extendedDueOn).toBe(true);
      expect(earlier.refusalDueOn).toBe(literal.refusalDueOn);
      const apart = Temporal.PlainDate.from(earlier.extendedDueOn).until(literal.extendedDueOn).days;
      expect(apart).toBeLessThanOrEqual(8);
    }),
  );
});

/** The alternative anchor, where the worked examples name it. */
test.each([
  ["M01", "2025-01-31T10:00:00+01:00", "2025-04-30", "2025-04-28"],
  ["M02", "2026-01-31T10:00:00+01:00", "2026-04-30", "2026-04-28"],
  ["M04", "2024-01-31T10:00:00+01:00", "2024-04-30", "2024-04-29"],
  ["M16", "2025-11-30T10:00:00+01:00", "2026-03-02", "2026-03-02"],
])("%s received %s ends on %s, or by the earlier anchor on %s", (_, receivedAt, literal, earlier) => {
  const given = { receivedAt: new Date(receivedAt), suspensions: [], calendar: createCalendar("DK") };

  expect(computeDeadline(given).extendedDueOn).toBe(literal);
  expect(computeDeadline({ ...given, extensionAnchor: "EARLIER" }).extendedDueOn).toBe(earlier);
});

test("the earlier anchor says from which day it counted", () => {
  const extended = computeDeadline({
    receivedAt: new Date("2026-01-31T10:00:00+01:00"),
    extendedAt: new Date("2026-02-10T10:00:00+01:00"),
    extensionAnchor: "EARLIER",
    suspensions: [],
    calendar: createCalendar("DK"),
  });

  const step = extended.explanation.find(({ rule }) => rule === "R4");
  expect(step?.inputs).toMatchObject({ countedFrom: "2026-02-28", months: 2 });
  expect(step?.text.da).toContain("regnet fra den dag, vi først regnede med at svare");
});

test.each(channels)(
  "a request by %s starts the clock when it reached us, and says so in its own words",
  (channel) => {
    const given = {
      receivedAt: new Date("2026-09-09T08:00:00Z"),
      suspensions: [],
      calendar: createCalendar("DK"),
    };

    const { dueOn, explanation } = computeDeadline({ ...given, channel });

    expect(dueOn).toBe("2026-10-09");
    expect(explanation[0]?.inputs).toMatchObject({ channel });
  },
);

test("while a question waits, the clock stands: the deadline moves by a day each day, and says so", () => {
  const open: Suspension = {
    askedAt: new Date("2026-09-03T10:00:00Z"),
    answeredAt: null,
    reason: "CLARIFICATION",
    inTime: true,
  };
  const given = {
    receivedAt: new Date("2026-09-01T08:00:00Z"),
    suspensions: [open],
    calendar: createCalendar("DK"),
  };
  const on = (day: string) => computeDeadline({ ...given, asOf: new Date(`${day}T12:00:00Z`) });

  expect(on("2026-09-03")).toMatchObject({ pausedSince: "2026-09-03", targetOn: "2026-10-01" });
  expect(on("2026-09-13")).toMatchObject({ suspendedDays: 10, targetOn: "2026-10-11", dueOn: "2026-10-12" });
  expect(on("2026-09-13").explanation.find(({ rule }) => rule === "R5")?.text.en).toContain(
    "We still wait for the answer",
  );
  expect(computeDeadline({ ...given, suspensions: [{ ...open, inTime: false }] }).pausedSince).toBeNull();
});
