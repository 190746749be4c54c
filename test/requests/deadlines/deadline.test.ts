import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  createCalendar,
  endOfDayInCopenhagen,
  isWorkingDay,
} from "../../../server/requests/deadlines/calendar.ts";
import { computeDeadline, dayCount, extensionAllowed } from "../../../server/requests/deadlines/deadline.ts";
import { breachDeadline } from "../../../server/requests/deadlines/deadline-of-breach.ts";
import type { Suspension } from "../../../server/requests/deadlines/deadline-suspension.ts";
import { HOLIDAYS } from "./deadline-holidays.ts";

const DAY = 86_400_000;
const calendar = createCalendar("DK");
const day = (date: string) => Temporal.PlainDate.from(date);
const noon = (date: string) => new Date(`${date}T12:00:00+01:00`);

const receivedAt = fc.date({
  min: new Date("2024-01-01T00:00Z"),
  max: new Date("2045-01-01T00:00Z"),
  noInvalidDate: true,
});
const suspensionAfter = (received: Date): fc.Arbitrary<Suspension> =>
  fc
    .record({
      after: fc.integer({ min: 0, max: 60 * DAY }),
      lasting: fc.option(fc.integer({ min: 0, max: 90 * DAY })),
      reason: fc.constantFrom("IDENTITY" as const, "CLARIFICATION" as const),
      inTime: fc.boolean(),
    })
    .map(({ after, lasting, reason, inTime }) => {
      const askedAt = new Date(received.getTime() + after);
      return {
        askedAt,
        answeredAt: lasting === null ? null : new Date(askedAt.getTime() + lasting),
        reason,
        inTime,
      };
    });
const facts = receivedAt.chain((received) =>
  fc.record({
    receivedAt: fc.constant(received),
    suspensions: fc.array(suspensionAfter(received), { maxLength: 4 }),
    extendedAt: fc.option(
      fc.integer({ min: -2 * DAY, max: 120 * DAY }).map((ms) => new Date(received.getTime() + ms)),
    ),
    calendar: fc.constantFrom(calendar, createCalendar("DK-EXT")),
  }),
);

/** The same law written a second time, with the holiday table and plain UTC days. */
function independentDueDate(received: string, months: number): string {
  const [year = 0, month = 0, number = 0] = received.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  let due = Date.UTC(year, month - 1 + months, Math.min(number, lastOfMonth));
  const text = () => new Date(due).toISOString();
  const isOff = () =>
    [0, 6].includes(new Date(due).getUTCDay()) || HOLIDAYS[text().slice(0, 4)]?.includes(text().slice(5, 10));
  while (isOff()) due += DAY;
  return text().slice(0, 10);
}

test("every day of receipt from 2024 to September 2030 has the deadlines that a second writing of the law gives", () => {
  for (
    let received = day("2024-01-01");
    received.toString() < "2030-10-01";
    received = received.add({ days: 1 })
  ) {
    const deadline = computeDeadline({ receivedAt: noon(received.toString()), suspensions: [], calendar });

    expect([received.toString(), deadline.dueOn, deadline.extendedDueOn]).toEqual([
      received.toString(),
      independentDueDate(received.toString(), 1),
      independentDueDate(received.toString(), 3),
    ]);
  }
});

test("no deadline is later than the law's longest: the months by number, the days waited, and five days of Easter", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const deadline = computeDeadline(given);
      const months = deadline.extendedOn ? 3 : 1;
      const longest = day(deadline.receivedDate)
        .add({ months })
        .add({ days: deadline.suspendedDays + 5 });

      expect(deadline.dueOn <= longest.toString()).toBe(true);
      expect(deadline.targetOn <= deadline.dueOn).toBe(true);
      expect(deadline.refusalDueOn <= deadline.dueOn).toBe(true);
      expect(deadline.dueOn <= deadline.extendedDueOn).toBe(true);
    }),
  );
});

test("no deadline falls on a day off", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { dueOn, extendedDueOn, refusalDueOn, noticeOfExtensionDueOn } = computeDeadline(given);

      for (const due of [dueOn, extendedDueOn, refusalDueOn, noticeOfExtensionDueOn]) {
        expect(isWorkingDay(given.calendar, day(due))).toBe(true);
      }
    }),
  );
});

test("another suspension never makes a deadline earlier, nor does a longer one", () => {
  const longer = facts.chain((given) =>
    fc.tuple(fc.constant(given), suspensionAfter(given.receivedAt), fc.integer({ min: 0, max: 30 * DAY })),
  );
  fc.assert(
    fc.property(longer, ([given, more, ms]) => {
      const before = computeDeadline(given);
      const added = computeDeadline({ ...given, suspensions: [...given.suspensions, more] });
      const lengthened = computeDeadline({
        ...given,
        suspensions: given.suspensions.map(({ answeredAt, ...rest }) => ({
          ...rest,
          answeredAt: answeredAt && new Date(answeredAt.getTime() + ms),
        })),
      });

      for (const { dueOn, refusalDueOn, extendedDueOn } of [added, lengthened]) {
        expect(dueOn >= before.dueOn).toBe(true);
        expect(refusalDueOn >= before.refusalDueOn).toBe(true);
        expect(extendedDueOn >= before.extendedDueOn).toBe(true);
      }
    }),
  );
});

test("suspensions count the same in whatever order they are given", () => {
  const shuffled = facts.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given.suspensions, { minLength: given.suspensions.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([given, suspensions]) => {
      expect(computeDeadline({ ...given, suspensions }).dueOn).toBe(computeDeadline(given).dueOn);
    }),
  );
});

test("computed again, and with another calendar object, a deadline is the same to the last word", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const again = { ...given, calendar: createCalendar(given.calendar.code) };

      expect(computeDeadline(again)).toEqual(computeDeadline(given));
    }),
    { numRuns: 20 },
  );
});

test("the whole Danish day of receipt gives one deadline, whatever day it is in UTC", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
      const date = day("2024-01-01").add({ days });
      const last = endOfDayInCopenhagen(date.toString());
      const first = new Date(endOfDayInCopenhagen(date.subtract({ days: 1 }).toString()).getTime() + 1);

      const deadlines = [first, last].map((at) =>
        computeDeadline({ receivedAt: at, suspensions: [], calendar }),
      );

      expect(deadlines[0]).toEqual(deadlines[1]);
      expect(deadlines[0]?.receivedDate).toBe(date.toString());
    }),
  );
});

test("a month is not 30 days", () => {
  const { dueOn } = computeDeadline({ receivedAt: noon("2026-01-29"), suspensions: [], calendar });

  expect(dueOn).toBe("2026-03-02");
  expect(computeDeadline({ receivedAt: noon("2026-02-03"), suspensions: [], calendar }).dueOn).toBe(
    "2026-03-03",
  );
});

test("24 December ends a period in DK and not in DK-EXT", () => {
  const given = { receivedAt: noon("2026-11-24"), suspensions: [] };

  expect(computeDeadline({ ...given, calendar }).dueOn).toBe("2026-12-24");
  expect(computeDeadline({ ...given, calendar: createCalendar("DK-EXT") }).dueOn).toBe("2026-12-28");
});

test("a deadline says by which rules it was computed, and older ones are computed by their own", () => {
  const given = { receivedAt: noon("2026-09-09"), suspensions: [], calendar };
  const deadline = computeDeadline(given);

  expect(deadline).toMatchObject({ calendarVersion: "DK/2024-01-01", ruleVersion: "GDPR/2018-05-25" });
  expect(computeDeadline({ ...given, ruleVersion: deadline.ruleVersion })).toEqual(deadline);
  expect(() => computeDeadline({ ...given, ruleVersion: "GDPR/1999-01-01" })).toThrow(RangeError);
});

test.each([
  ["2026-09-01", 38, false],
  ["2026-10-08", 1, false],
  ["2026-10-09", 0, false],
  ["2026-10-10", -1, true],
])("on %s a deadline of 9 October has %i days left (overdue: %s)", (today, daysLeft, overdue) => {
  expect(dayCount({ dueOn: "2026-10-09" }, today)).toEqual({ daysLeft, overdue });
});

test("an extended deadline is three months from receipt, and a refusal's stays", () => {
  const given = { receivedAt: noon("2026-01-31"), suspensions: [], calendar };
  const deadline = computeDeadline({ ...given, extendedAt: noon("2026-02-20") });

  expect(deadline).toMatchObject({
    nominalOn: "2026-02-28",
    targetOn: "2026-04-30",
    dueOn: "2026-04-30",
    extendedDueOn: "2026-04-30",
    refusalDueOn: "2026-03-02",
    noticeOfExtensionDueOn: "2026-03-02",
    extendedOn: "2026-02-20",
  });
});

test.each([
  ["2026-03-05T08:15:00Z", true, "at once"],
  ["2026-04-07T21:59:59.999Z", true, "in the last millisecond of the last day"],
  ["2026-04-07T22:00:00Z", false, "a millisecond too late"],
  ["2026-03-04T22:59:59Z", false, "before receipt"],
])("an extension told at %s counts: %s (%s)", (at, counts) => {
  const given = { receivedAt: new Date("2026-03-05T09:15:00+01:00"), suspensions: [], calendar };

  const extended = computeDeadline({ ...given, extendedAt: new Date(at) });

  expect(extensionAllowed(new Date(at), computeDeadline(given))).toBe(counts);
  expect(extended.dueOn).toBe(counts ? "2026-06-05" : "2026-04-07");
  expect(extended.extendedOn !== null).toBe(counts);
});

test("a deadline is extended once only", () => {
  const given = { receivedAt: noon("2026-03-05"), suspensions: [], calendar };
  const extended = computeDeadline({ ...given, extendedAt: noon("2026-03-10") });

  expect(extensionAllowed(noon("2026-03-11"), extended)).toBe(false);
});

test("72 hours have passed when a breach must be notified, whatever the clock shows", () => {
  fc.assert(
    fc.property(receivedAt, (awareAt) => {
      expect(breachDeadline(awareAt).getTime() - awareAt.getTime()).toBe(72 * 60 * 60 * 1000);
    }),
  );
});
