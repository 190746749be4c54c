import { breachDeadline } from "../../../server/requests/deadlines/deadline-of-breach.ts";
import { createCalendar } from "../../../server/requests/deadlines/calendar.ts";
import { computeDeadline } from "../../../server/requests/deadlines/deadline.ts";
import type { Suspension } from "../../../server/requests/deadlines/deadline-suspension.ts";

const calendar = createCalendar("DK");

const SUSPENSIONS: Readonly<Record<string, Suspension[]>> = {
  S01: [
    {
      askedAt: new Date("2026-09-03T11:00:00+02:00"),
      answeredAt: new Date("2026-09-13T20:15:00+02:00"),
      reason: "IDENTITY",
      inTime: true,
    },
  ],
  S03: [
    {
      askedAt: new Date("2026-09-25T11:00:00+02:00"),
      answeredAt: new Date("2026-09-29T09:00:00+02:00"),
      reason: "IDENTITY",
      inTime: false,
    },
  ],
  S05: [
    {
      askedAt: new Date("2026-11-23T08:00:00+01:00"),
      answeredAt: new Date("2026-12-04T22:00:00+01:00"),
      reason: "CLARIFICATION",
      inTime: true,
    },
  ],
};

/** Worked by hand from Regulation 1182/71: id, receipt, rules that decide, target, due, extended due, why. */
// prettier-ignore
const EXAMPLES = [
  ["B01", "2024-03-05T10:00:00+01:00", "R1+R2", "2024-04-05", "2024-04-05", "2024-06-05", "EDPB example in a year where 5 April (Fri) is a working day; extended date 5 June 2024 (Wed) is Grundlovsdag but a working day in law"],
  ["B03", "2026-03-05T09:15:00+01:00", "R1+R2+R3", "2026-04-05", "2026-04-07", "2026-06-05", "EDPB example in 2026: 5 Apr = Easter Sunday, 6 Apr = Easter Monday -> Tue 7 Apr; extended Fri 5 June 2026 = Grundlovsdag, not a public holiday -> stays"],
  ["B04", "2026-08-31T12:00:00+02:00", "R1+R2", "2026-09-30", "2026-09-30", "2026-11-30", "no 31 September -> last day of month (Wed)"],
  ["B05", "2024-08-31T12:00:00+02:00", "R1+R2", "2024-09-30", "2024-09-30", "2024-12-02", "30 Sep 2024 Mon; 30 Nov 2024 is Saturday -> Mon 2 Dec"],
  ["B06", "2026-09-09T08:00:00+02:00", "R1+R2", "2026-10-09", "2026-10-09", "2026-12-09", "ordinary weekday, nothing rolls"],
  ["B07", "2026-01-15T13:37:00+01:00", "R1+R2+R3", "2026-02-15", "2026-02-16", "2026-04-15", "15 Feb 2026 is Sunday -> Mon 16 Feb"],
  ["M01", "2025-01-31T10:00:00+01:00", "R1+R2", "2025-02-28", "2025-02-28", "2025-04-30", "28-day February, Friday"],
  ["M02", "2026-01-31T10:00:00+01:00", "R1+R2+R3", "2026-02-28", "2026-03-02", "2026-04-30", "28 Feb 2026 is Saturday -> Mon 2 Mar. Extension anchored on receipt = 30 Apr; alternative anchor (28 Feb + 2 months) would be 28 Apr"],
  ["M04", "2024-01-31T10:00:00+01:00", "R1+R2", "2024-02-29", "2024-02-29", "2024-04-30", "leap year, Thursday"],
  ["M05", "2028-01-31T10:00:00+01:00", "R1+R2", "2028-02-29", "2028-02-29", "2028-05-01", "leap year, Tuesday; 30 Apr 2028 is Sunday -> Mon 1 May (not a public holiday)"],
  ["M09", "2028-02-29T10:00:00+01:00", "R1+R2", "2028-03-29", "2028-03-29", "2028-05-29", "leap day keeps the number 29 (Wed / Mon)"],
  ["M10", "2026-02-28T10:00:00+01:00", "R1+R2+R3", "2026-03-28", "2026-03-30", "2026-05-28", "28 Feb is month end but the rule keeps the NUMBER: 28 Mar (Sat) -> Mon 30 Mar; not 31 Mar"],
  ["M11", "2026-04-30T10:00:00+02:00", "R1+R2+R3", "2026-05-30", "2026-06-01", "2026-07-30", "30 May 2026 is Saturday -> Mon 1 June; must not be 31 May"],
  ["M13", "2026-05-31T10:00:00+02:00", "R1+R2", "2026-06-30", "2026-06-30", "2026-08-31", "31 May (Sunday receipt) -> 30 June (Tue)"],
  ["M14", "2026-10-31T10:00:00+01:00", "R1+R2", "2026-11-30", "2026-11-30", "2027-02-01", "31 Oct -> 30 Nov (Mon); ext 31 Jan 2027 is Sunday -> Mon 1 Feb"],
  ["M16", "2025-11-30T10:00:00+01:00", "R1+R2", "2025-12-30", "2025-12-30", "2026-03-02", "ext: 30 Nov + 3 months -> 28 Feb 2026 (Sat) -> Mon 2 Mar; alternative anchor (30 Dec + 2 months) gives the same"],
  ["H01", "2026-12-01T10:00:00+01:00", "R1+R2+R3", "2027-01-01", "2027-01-04", "2027-03-01", "1 Jan 2027 (Fri) Nytårsdag -> Sat -> Sun -> Mon 4 Jan"],
  ["H02", "2026-11-25T10:00:00+01:00", "R1+R2+R3", "2026-12-25", "2026-12-28", "2027-02-25", "25 Dec (Fri) + 26 Dec (Sat, 2. juledag) + Sun -> Mon 28 Dec"],
  ["H04", "2027-02-25T10:00:00+01:00", "R1+R2+R3", "2027-03-25", "2027-03-30", "2027-05-25", "25 Mar 2027 Skærtorsdag -> Fri Langfredag -> Sat -> Påskedag -> 29 Mar 2. påskedag -> Tue 30 Mar (longest chain: +5 days)"],
  ["H08", "2026-04-14T10:00:00+02:00", "R1+R2+R3", "2026-05-14", "2026-05-15", "2026-07-14", "14 May 2026 Kristi himmelfartsdag (Thu) -> Fri 15 May ('squeezed' Friday is a working day)"],
  ["H10", "2026-04-23T10:00:00+02:00", "R1+R2+R3", "2026-05-23", "2026-05-26", "2026-07-23", "23 May Sat -> 24 Pinsedag -> 25 2. pinsedag -> Tue 26 May"],
  ["H12", "2024-03-26T10:00:00+01:00", "R1+R2", "2024-04-26", "2024-04-26", "2024-06-26", "26 Apr 2024 (4th Friday after Easter) is an ordinary working day: Store bededag abolished from 2024"],
  ["H14", "2026-05-05T10:00:00+02:00", "R1+R2", "2026-06-05", "2026-06-05", "2026-08-05", "Grundlovsdag (Constitution Day, Fri): not a public holiday -> due date stays (conservative default)"],
  ["H15", "2028-05-05T10:00:00+02:00", "R1+R2+R3", "2028-06-05", "2028-06-06", "2028-08-07", "5 June 2028 is 2. pinsedag AND Grundlovsdag -> Tue 6 June in both calendars; 5 Aug 2028 Saturday -> Mon 7 Aug"],
  ["H16", "2026-11-24T10:00:00+01:00", "R1+R2", "2026-12-24", "2026-12-24", "2027-02-24", "Juleaftensdag (Christmas Eve, Thu): not a public holiday -> stays"],
  ["T01", "2026-04-05T10:00:00+02:00", "R1+R2", "2026-05-05", "2026-05-05", "2026-07-06", "received on Easter Sunday: the day of receipt counts as day 0 even if not a working day; 5 July 2026 Sunday -> Mon 6 July"],
  ["T03", "2026-06-30T22:30:00Z", "R1+R2+R3", "2026-08-01", "2026-08-03", "2026-10-01", "22:30Z = 1 July 00:30 local -> 1 Aug (Sat) -> Mon 3 Aug; a UTC implementation would wrongly say 30 July"],
  ["T05", "2026-03-29T03:30:00+02:00", "R1+R2", "2026-04-29", "2026-04-29", "2026-06-29", "just after the spring DST jump (02:00->03:00)"],
  ["S01", "2026-09-01T09:00:00+02:00", "R1+R2+R5+R3", "2026-10-11", "2026-10-12", "2026-12-11", "identity information asked 2026-09-03, received 2026-09-13: 10 days suspended (counting is a product convention); 1 Oct + 10 = Sun 11 Oct -> Mon 12 Oct"],
  ["S03", "2026-09-01T09:00:00+02:00", "R1+R2", "2026-10-01", "2026-10-01", "2026-12-01", "identity info asked late (2026-09-25), i.e. not 'without undue delay' -> NO suspension"],
  ["S05", "2026-11-20T09:00:00+01:00", "R1+R2+R5", "2026-12-31", "2026-12-31", "2027-03-03", "clarification (recital 63, large amount of data) asked 2026-11-23, answered 2026-12-04: 11 days; 20 Dec + 11 = 31 Dec (Thu, working day in law); 20 Feb + 11 = 3 Mar"],
] as const;

test.each(EXAMPLES)("%s received %s by %s: promised %s, due %s, extended %s: %s", (...example) => {
  const [id, receivedAt, rules, targetOn, dueOn, extendedDueOn] = example;

  const deadline = computeDeadline({
    receivedAt: new Date(receivedAt),
    suspensions: SUSPENSIONS[id] ?? [],
    calendar,
  });

  expect(deadline).toMatchObject({ targetOn, dueOn, extendedDueOn });
  expect(deadline).toMatchObject({ refusalDueOn: dueOn, noticeOfExtensionDueOn: dueOn });
  expect(deadline.explanation.map(({ rule }) => rule).join("+")).toBe(rules);
});

test.each([
  ["X01", "2026-04-03T15:00:00+02:00", "2026-04-06T15:00:00+02:00", "no roll: ends on 2. påskedag"],
  ["X03", "2026-10-23T10:00:00+02:00", "2026-10-26T09:00:00+01:00", "autumn clock change inside"],
])("%s a breach known at %s is notified by %s (%s)", (_id, awareAt, dueAt) => {
  expect(breachDeadline(new Date(awareAt))).toEqual(new Date(dueAt));
});
