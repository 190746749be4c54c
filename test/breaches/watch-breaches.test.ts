import { assessBreach } from "../../server/breaches/assess-breach.ts";
import { mailBreach } from "../../server/breaches/mail-breach.ts";
import { notifyBreach } from "../../server/breaches/notify-breach.ts";
import { registerBreach } from "../../server/breaches/register-breach.ts";
import { watchBreaches } from "../../server/breaches/watch-breaches.ts";
import { createMailer } from "../../server/letters/mailer.ts";
import { useDesk } from "../support/desk.ts";
import { useMailServer } from "../support/mail-server.ts";

const mail = useMailServer();
const desk = useDesk("2026-11-27T15:00:00Z", {
  baseUrl: "https://indsigt.example",
  outbound: {
    get mail() {
      return createMailer({ url: mail.url, from: "indsigt@bibliotek.example", timeoutMs: 400 });
    },
    digitalPost: null,
    staffMail: "dpo@bibliotek.example",
  },
});
const SECRET = "A list of borrowers from Vejgaard was left on a bus.";

/** A breach that somebody became aware of on a Friday afternoon; its hours end on Monday at 14:00 UTC. */
async function givenBreach() {
  desk.setNow("2026-11-27T15:00:00Z");
  const awareAt = new Date("2026-11-27T14:00:00Z");
  return (await registerBreach(desk.as("per"), { awareAt, facts: { nature: SECRET } })).breach;
}
async function watchAt(...instants: string[]) {
  for (const instant of instants) {
    desk.setNow(instant);
    await watchBreaches(desk.asSystem());
  }
}
const remindersOf = async (id: string): Promise<number[]> =>
  (await desk.database.db("audit_events").where({ kind: "breach.reminded" }).orderBy("at"))
    .filter(({ body }) => body.breach === id)
    .map(({ body }) => body.hours);

afterEach(async () => {
  await desk.database.db("breach_notifications").delete();
  await desk.database.db("breaches").delete();
});

test("the DPO is reminded when 48, 24 and 6 hours are left, through the weekend, and alarmed once they are over", async () => {
  const { id } = await givenBreach();

  await watchAt("2026-11-28T13:59:59Z");
  expect(await remindersOf(id)).toEqual([]);
  await watchAt("2026-11-28T14:00:00Z", "2026-11-28T20:00:00Z", "2026-11-29T14:00:00Z");
  expect(await remindersOf(id)).toEqual([48, 24]);
  await watchAt("2026-11-30T08:00:00Z", "2026-11-30T13:59:59Z");
  expect(await remindersOf(id)).toEqual([48, 24, 6]);
  await watchAt("2026-11-30T14:00:00Z", "2026-12-07T14:00:00Z");

  expect(await remindersOf(id)).toEqual([48, 24, 6, 0]);
});

test("a worker that was down over the weekend gives the most urgent reminder, not all it missed", async () => {
  const { id } = await givenBreach();

  await watchAt("2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z");

  expect(await remindersOf(id)).toEqual([6]);
});

test("two workers that look at once remind once", async () => {
  const { id } = await givenBreach();
  desk.setNow("2026-11-29T15:00:00Z");

  await Promise.allSettled([1, 2, 3].map(async () => watchBreaches(desk.asSystem())));

  expect(await remindersOf(id)).toEqual([24]);
});

test("nobody is reminded of a breach without risk, nor of one that was notified", async () => {
  const [harmless, notified] = [await givenBreach(), await givenBreach()];
  const reason = "The list was encrypted.";
  const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
  await assessBreach(desk.as("per"), { ...seen(harmless), risk: "UNLIKELY", reason });
  const { breach } = await assessBreach(desk.as("per"), { ...seen(notified), risk: "RISK", reason });
  const sentAt = new Date("2026-11-27T14:30:00Z");
  await notifyBreach(desk.as("per"), {
    ...seen(breach),
    sentAt,
    included: ["NATURE", "CONTACT"],
    text: "By form.",
  });

  await watchAt("2026-11-29T15:00:00Z", "2026-12-01T15:00:00Z");

  expect([...(await remindersOf(harmless.id)), ...(await remindersOf(notified.id))]).toEqual([]);
});

test.each([
  [24, /24 timer/, /24 hours/],
  [0, /72 timer er g/, /72 hours have passed/],
])("the e-mail at %i hours says how long is left and nothing of the breach", async (hours, da, en) => {
  const { id } = await givenBreach();
  const before = mail.received.length;

  await mailBreach(desk.asSystem(), { breachId: id, hours });

  const sent = mail.received.slice(before);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.to).toEqual(["dpo@bibliotek.example"]);
  const raw = sent[0]?.raw ?? "";
  expect(raw).toMatch(da);
  expect(raw).toMatch(en);
  expect(raw).toContain("https://indsigt.example");
  expect(raw).not.toContain("Vejgaard");
});

test("a mail server that does not answer lets the queue try again", async () => {
  const { id } = await givenBreach();
  mail.answerNext(451);

  await expect(mailBreach(desk.asSystem(), { breachId: id, hours: 6 })).rejects.toThrow(
    "could not be mailed",
  );
});

test.each([["anne"], ["signe"], ["per"]] as const)("%s does not run the watch", async (who) => {
  await expect(watchBreaches(desk.as(who))).rejects.toMatchObject({
    code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
  });
});
