import fc from "fast-check";
import { createCalendar } from "../../../server/requests/deadlines/calendar.ts";
import { computeDeadline, type DeadlineFacts } from "../../../server/requests/deadlines/deadline.ts";
import type { Suspension } from "../../../server/requests/deadlines/deadline-suspension.ts";

const calendar = createCalendar("DK");

function explain(receivedAt: string, rest: Partial<DeadlineFacts> = {}) {
  return computeDeadline({ receivedAt: new Date(receivedAt), suspensions: [], calendar, ...rest })
    .explanation;
}

const waited: Suspension = {
  askedAt: new Date("2026-09-03T10:00:00Z"),
  answeredAt: new Date("2026-09-13T10:00:00Z"),
  reason: "IDENTITY",
  inTime: true,
};

test("a deadline that rolls over Easter is explained step by step, in both languages", () => {
  const [receipt, month, roll, ...more] = explain("2026-03-05T09:15:00+01:00");

  expect(receipt).toEqual({
    rule: "R1",
    article: { da: "Databeskyttelsesforordningen, art. 12, stk. 3 og 4", en: "GDPR, Art. 12(3) and 12(4)" },
    text: {
      da: "Anmodningen nåede os torsdag den 5. marts 2026 (dansk tid). Fristen for at svare er 1 måned fra modtagelsen.",
      en: "The request reached us on Thursday 5 March 2026 (Danish time). The deadline for an answer is 1 month from receipt.",
    },
    inputs: { channel: "PORTAL", months: 1 },
    result: "2026-03-05",
  });
  expect(month).toMatchObject({
    rule: "R2",
    article: { en: expect.stringContaining("No 1182/71, Art. 3(1) and 3(2)(c)") },
    text: {
      en: "The day of receipt is not counted, and the period ends on the day with the same number: Sunday 5 April 2026.",
    },
    result: "2026-04-05",
  });
  expect(roll).toMatchObject({
    rule: "R3",
    text: {
      da: "En frist slutter ikke på en lørdag, søndag eller helligdag. Derfor springes over: søndag den 5. april 2026 (påskedag) og mandag den 6. april 2026 (2. påskedag). Fristen er tirsdag den 7. april 2026.",
      en: "A deadline does not end on a Saturday, Sunday or public holiday. Passed over: Sunday 5 April 2026 (Easter Sunday) and Monday 6 April 2026 (Easter Monday). The deadline is Tuesday 7 April 2026.",
    },
    inputs: { calendar: "DK/2024-01-01", skipped: ["2026-04-05", "2026-04-06"] },
    result: "2026-04-07",
  });
  expect(more).toEqual([]);
});

test("a month that is too short is said to be", () => {
  const month = explain("2026-08-31T12:00:00+02:00").at(-1);

  expect(month?.text.da).toContain(
    "måneden har ingen dag 31, så perioden slutter på månedens sidste dag: onsdag den 30. september 2026",
  );
  expect(month?.text.en).toContain(
    "the month has no day 31, so the period ends on the last day of that month: Wednesday 30 September 2026",
  );
});

test("days of waiting are explained by what was asked", () => {
  const [, , suspension] = explain("2026-09-01T09:00:00+02:00", { suspensions: [waited] });

  expect(suspension).toMatchObject({
    rule: "R5",
    text: {
      da: "Vi har ventet 10 dage på at få at vide, hvem du er. De dage lægges til: søndag den 11. oktober 2026.",
      en: "We have waited 10 days to be told who you are. Those days are added: Sunday 11 October 2026.",
    },
    inputs: { nominalOn: "2026-10-01", days: 10, reasons: ["IDENTITY"] },
    result: "2026-10-11",
  });
});

test("two questions are named, and one day is one day", () => {
  const scope: Suspension = { ...waited, reason: "CLARIFICATION" };
  const oneDay: Suspension = { ...waited, answeredAt: new Date("2026-09-04T10:00:00Z") };

  const [, , both] = explain("2026-09-01T09:00:00+02:00", { suspensions: [waited, scope] });
  const [, , one] = explain("2026-09-01T09:00:00+02:00", { suspensions: [oneDay] });

  expect(both?.text.da).toContain("hvem du er og hvad du ønsker");
  expect(one?.text.en).toContain("We have waited 1 day to be told");
});

test("an extension says that a refusal does not share it", () => {
  const steps = explain("2026-09-01T09:00:00+02:00", {
    suspensions: [waited],
    extendedAt: new Date("2026-09-20T10:00:00Z"),
  });

  expect(steps.map(({ rule, result }) => `${rule} ${result}`)).toEqual([
    "R1 2026-09-01",
    "R2 2026-10-01",
    "R4 2026-12-01",
    "R5 2026-12-11",
  ]);
  expect(steps[2]?.text).toEqual({
    da: "Fristen er forlænget med yderligere 2 måneder, regnet fra modtagelsen: tirsdag den 1. december 2026. Et afslag skal stadig meddeles senest mandag den 12. oktober 2026.",
    en: "The deadline is extended by 2 months more, counted from receipt: Tuesday 1 December 2026. A refusal must still be told by Monday 12 October 2026.",
  });
});

test("a late question and a late extension are no part of the explanation", () => {
  const steps = explain("2026-09-01T09:00:00+02:00", {
    suspensions: [{ ...waited, inTime: false }],
    extendedAt: new Date("2026-11-20T10:00:00Z"),
  });

  expect(steps.map(({ rule }) => rule)).toEqual(["R1", "R2"]);
});

test("DK-EXT does not call a closing day a holiday", () => {
  const roll = explain("2026-11-24T10:00:00+01:00", { calendar: createCalendar("DK-EXT") }).at(-1);

  expect(roll?.text.da).toContain("helligdag eller lukkedag");
  expect(roll?.text.da).toContain("torsdag den 24. december 2026 (juleaftensdag)");
});

test("the last step's result is the deadline, and no step goes back", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
      fc.boolean(),
      (receivedAt, waits, isExtended) => {
        const suspensions = waits.map((days): Suspension => ({
          ...waited,
          askedAt: receivedAt,
          answeredAt: new Date(receivedAt.getTime() + days * 86_400_000),
        }));
        const extendedAt = isExtended ? receivedAt : null;

        const { explanation, dueOn } = computeDeadline({ receivedAt, suspensions, extendedAt, calendar });
        const results = explanation.map(({ result }) => result);

        expect(results.at(-1)).toBe(dueOn);
        expect(results).toEqual([...results].sort());
      },
    ),
  );
});

test("every text exists in both languages and has no hole", () => {
  const steps = explain("2026-09-30T09:00:00+02:00", {
    suspensions: [
      { ...waited, askedAt: new Date("2026-10-01T10:00:00Z"), answeredAt: new Date("2026-10-15T10:00:00Z") },
    ],
    extendedAt: new Date("2026-10-05T10:00:00Z"),
  });

  for (const { article, text } of steps) {
    for (const words of [article.da, article.en, text.da, text.en])
      expect(words).not.toMatch(/undefined|NaN|^$/);
    expect(text.da).not.toBe(text.en);
  }
});
