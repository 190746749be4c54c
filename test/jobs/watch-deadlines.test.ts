import fc from "fast-check";
import { findRound } from "../../server/jobs/deadline-round-store.ts";
import { reminderDue, THRESHOLDS } from "../../server/jobs/reminders.ts";
import { sendDigest } from "../../server/jobs/send-digest.ts";
import { watchDeadlines } from "../../server/jobs/watch-deadlines.ts";
import { createMailer } from "../../server/letters/mailer.ts";
import { useDesk } from "../support/desk.ts";
import { useMailServer } from "../support/mail-server.ts";

const mail = useMailServer();
const desk = useDesk("2026-11-02T09:00:00Z", {
  baseUrl: "https://indsigt.example",
  outbound: {
    get mail() {
      return createMailer({ url: mail.url, from: "indsigt@bibliotek.example", timeoutMs: 400 });
    },
    digitalPost: null,
    staffMail: "dpo@bibliotek.example",
  },
});

const watchAt = async (instant: string) => {
  desk.setNow(instant);
  await watchDeadlines(desk.asSystem());
};
const remindersOf = async (id: string) =>
  (
    await desk.database
      .db("deadline_reminders")
      .where({ data_request_id: id })
      .orderBy("day")
      .orderBy("threshold")
  ).map(({ threshold, day, skipped }) => [threshold, day, skipped]);
const rounds = async () =>
  Number((await desk.database.db("audit_events").where({ kind: "deadlines.watched" }).count())[0]?.["count"]);

test("staff are reminded at 14, 7, 3 and 1 days, and once when the deadline has passed", async () => {
  const { id } = await desk.submit("anne");

  for (const day of [
    "11-17",
    "11-18",
    "11-19",
    "11-25",
    "11-29",
    "11-30",
    "12-01",
    "12-02",
    "12-03",
    "12-04",
  ])
    await watchAt(`2026-${day}T08:00:00Z`);

  expect(await desk.read(id)).toMatchObject({ dueOn: "2026-12-02" });
  expect(await remindersOf(id)).toEqual([
    [14, "2026-11-18", false],
    [7, "2026-11-25", false],
    [3, "2026-11-29", false],
    [1, "2026-12-01", false],
    [0, "2026-12-03", false],
  ]);
  await desk.put(id, { state: "WITHDRAWN", closed_at: new Date("2026-12-04T08:00:00Z") });
});

test("a worker that was down for a week catches up once, not seven times", async () => {
  desk.setNow("2027-02-01T09:00:00Z");
  const { id } = await desk.submit("mikkel");
  await watchAt("2027-02-15T08:11:00Z");
  const before = await rounds();

  for (const hour of ["08:11", "09:11", "10:11", "22:59"]) await watchAt(`2027-02-26T${hour}:00Z`);

  expect(await rounds()).toBe(before + 1);
  expect(await remindersOf(id)).toEqual([
    [14, "2027-02-15", false],
    [3, "2027-02-26", false],
    [7, "2027-02-26", true],
  ]);
  await desk.put(id, { state: "WITHDRAWN", closed_at: new Date("2027-02-26T08:00:00Z") });
});

test("the day is Copenhagen's: an hour before midnight UTC it is already tomorrow", async () => {
  await watchAt("2027-03-01T22:30:00Z");
  await watchAt("2027-03-01T23:30:00Z");

  expect(await findRound(desk.database.db, "2027-03-01")).toBeDefined();
  expect(await findRound(desk.database.db, "2027-03-02")).toBeDefined();
});

test("two workers at the same hour make one round", async () => {
  desk.setNow("2027-03-10T08:11:00Z");
  const before = await rounds();

  await Promise.allSettled([1, 2, 3].map(async () => watchDeadlines(desk.asSystem())));

  expect(await rounds()).toBe(before + 1);
});

test("an extended deadline is reminded of anew", async () => {
  desk.setNow("2027-04-01T09:00:00Z");
  const { id } = await desk.submit("anne");
  await watchAt("2027-04-28T08:00:00Z");
  await desk.put(id, { due_on: "2027-07-01" });

  await watchAt("2027-06-17T08:00:00Z");

  expect((await remindersOf(id)).filter(([, day]) => day === "2027-06-17")).toEqual([
    [14, "2027-06-17", false],
  ]);
  await desk.put(id, { state: "WITHDRAWN", closed_at: new Date("2027-06-17T08:00:00Z") });
});

test("staff get one overview a day by e-mail: numbers and a link, no case and no person", async () => {
  desk.setNow("2027-08-02T09:00:00Z");
  const request = await desk.submit("anne");
  await watchAt("2027-08-31T08:00:00Z");
  mail.answerNext(451);
  const before = mail.received.length;

  await expect(sendDigest(desk.asSystem(), { day: "2027-08-31" })).rejects.toThrow("SMTP_451");
  expect(await findRound(desk.database.db, "2027-08-31")).toMatchObject({
    mailState: "WAITING",
    attempts: 1,
  });
  await sendDigest(desk.asSystem(), { day: "2027-08-31" });
  await sendDigest(desk.asSystem(), { day: "2027-08-31" });

  expect(mail.received).toHaveLength(before + 1);
  const { to, raw } = mail.received.at(-1) ?? { to: [], raw: "" };
  const body = raw.replace(/=\r?\n/g, "");
  expect(to).toEqual(["dpo@bibliotek.example"]);
  expect(body).toContain("Frist om 2-3 dage: 1");
  for (const personal of ["Anne", "Lykke", request.number, request.id]) expect(body).not.toContain(personal);
  expect(await findRound(desk.database.db, "2027-08-31")).toMatchObject({ mailState: "SENT" });
});

test("an address that does not exist is seen in the record, and the next day brings its own overview", async () => {
  await watchAt("2027-09-01T08:00:00Z");
  mail.answerNext(550);

  await sendDigest(desk.asSystem(), { day: "2027-09-01" });

  expect(await findRound(desk.database.db, "2027-09-01")).toMatchObject({
    mailState: "FAILED",
    reason: "SMTP_550",
  });
});

test("however often and whenever the worker runs, no threshold is given twice, and the last is never missed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -5, max: 40 }), { minLength: 1 }), (days) => {
      const given = new Set<number>();
      const reminded: number[] = [];
      for (const daysLeft of [...days].sort((a, b) => b - a)) {
        const due = reminderDue(daysLeft, given);
        if (!due) continue;
        reminded.push(due.remind);
        for (const threshold of [due.remind, ...due.skip]) given.add(threshold);
      }
      const least = Math.min(...days);
      expect(new Set(reminded).size).toBe(reminded.length);
      expect([...reminded].sort((a, b) => b - a)).toEqual(reminded);
      const reached = THRESHOLDS.filter((t) => (t === 0 ? least < 0 : least <= t));
      expect(reminded.at(-1)).toBe(reached[0]);
      expect([...given].sort()).toEqual([...reached].sort());
    }),
  );
});
