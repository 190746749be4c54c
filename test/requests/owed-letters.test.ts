import { listDeliveries } from "../../server/letters/delivery-store.ts";
import { readLetters } from "../../server/letters/read-letters.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { recordRecipientNotice } from "../../server/recipients/record-recipient-notice.ts";
import { readRecipientNotices } from "../../server/recipients/read-recipient-notices.ts";
import { announceLifting } from "../../server/requests/restriction/announce-lifting.ts";
import { askClarification } from "../../server/requests/questions/ask-clarification.ts";
import { askIdentity } from "../../server/requests/identity/ask-identity.ts";
import { completeTask } from "../../server/requests/rights/complete-task.ts";
import { decideDataRequest } from "../../server/requests/decisions/decide-data-request.ts";
import { liftRestriction } from "../../server/requests/restriction/lift-restriction.ts";
import { liftAfterWithdrawal } from "../../server/requests/restriction/lift-after-withdrawal.ts";
import { reopenDataRequest } from "../../server/requests/reopen-data-request.ts";
import { withdrawDataRequest } from "../../server/requests/withdraw-data-request.ts";
import { listRestrictions } from "../../server/requests/restriction/restriction-store.ts";
import { listRightTasks } from "../../server/requests/rights/right-task-store.ts";
import type { RecipientNoticeState } from "../../server/generated/schema.ts";
import { useDesk, type Who } from "../support/desk.ts";
import { openLetters, openLettersOf } from "../support/open-letters.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

beforeEach(() => desk.setNow("2026-09-01T07:00:00Z"));

const languages = [
  ["Danish", "DA"],
  ["English", "EN"],
] as const;
const doubt = "A card and a PIN can be lent.";
const question = "Log on with MitID, please.";

test.each(languages)(
  "who is asked who she is gets the letter in %s: why, by which ways, and that the clock stands still",
  async (_, language) => {
    const request = await desk.submit("annesCard", { language });

    await askIdentity(desk.as("signe"), { ...seen(request), doubt, question });

    expect(await openLettersOf(desk.as("signe"), request.id, "IDENTITY_NEEDED")).toMatchObject([
      {
        ...{ language, state: "QUEUED", writtenBy: desk.personId("signe") },
        fields: {
          why: doubt,
          ways: ["MITID", "IN_PERSON", "DOCUMENT"],
          pausesDeadline: true,
          note: question,
        },
      },
    ]);
  },
);

test("who logged on with MitID is not asked, and gets no letter that asks", async () => {
  const request = await desk.submit("anne");

  await refusedWithoutLetter(request.id, async () =>
    askIdentity(desk.as("signe"), { ...seen(request), doubt, question }),
  );
});

test.each(languages)("a question about the wish goes out as a letter in %s", async (_, language) => {
  const request = await desk.submit("anne", { language });
  desk.setNow("2026-09-20T07:00:00Z");

  await askClarification(desk.as("per"), { ...seen(request), question: "All your loans?" });

  expect(await openLettersOf(desk.as("per"), request.id, "CLARIFICATION")).toMatchObject([
    { language, state: "QUEUED", fields: { question: "All your loans?", pausesDeadline: false } },
  ]);
});

test("a question that is refused leaves no letter", async () => {
  const request = await desk.submit("anne");

  await refusedWithoutLetter(
    request.id,
    async () => askClarification(desk.as("per"), { ...seen(request), question: "What?" }),
    "INVALID_INPUT",
  );
});

test.each([
  ["Danish", "DA", "Udlån og reservationer"],
  ["English", "EN", "Lending and reservations"],
] as const)(
  "before a restriction is lifted the person gets a letter in %s, and it is lifted once that was sent",
  async (_, language, what) => {
    const { request, restrictionId } = await objected(language);
    const reason = "The objection has been weighed.";
    const liftsAt = new Date("2026-09-05T08:00:00Z");

    const { dataRequest } = await announceLifting(desk.as("per"), {
      ...{ ...seen(request), restrictionId, reason, liftsAt },
    });

    const [letter] = await openLettersOf(desk.as("per"), request.id, "RESTRICTION_LIFTED");
    expect(letter).toMatchObject({
      ...{ language, state: "QUEUED" },
      fields: { restrictedOn: "2026-09-01", liftsOn: "2026-09-05", what, why: reason },
    });
    desk.setNow("2026-09-06T08:00:00Z");
    const lift = async () => liftRestriction(desk.as("per"), { ...seen(dataRequest), restrictionId });
    await desk.expectRefusal(lift, "INVALID_TRANSITION", /has not been sent/);
    await setLetter(desk.asSystem(), { letterId: letter?.id ?? "" });

    const lifted = await lift();

    expect(lifted.receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await listRestrictions(desk.database.db, request.id))[0]).toMatchObject({
      state: "LIFTED",
      liftedAt: new Date("2026-09-06T08:00:00Z"),
    });
    expect((await desk.events(request.id)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["restriction.lift_announced", "restriction.lifted"]),
    );
  },
);

test.each([
  ["half an hour before midnight", "2026-09-01T21:30:00Z", "2026-09-01"],
  ["in the night the clock is put back, in the hour that comes twice", "2026-10-25T01:30:00Z", "2026-10-25"],
  ["in the night the clock is put forward, just after midnight", "2027-03-27T23:30:00Z", "2027-03-28"],
] as const)("a lifting is announced for today %s", async (_, now, today) => {
  const { request, restrictionId } = await objected("DA");
  desk.setNow(now);
  const announce = async (liftsAt: Date) =>
    announceLifting(desk.as("per"), { ...seen(request), restrictionId, reason: "Weighed.", liftsAt });
  const startOfToday = new Date(Date.parse(now) - 30 * 60_000);
  const yesterday = new Date(Date.parse(now) - 24 * 60 * 60_000);

  await refusedWithoutLetter(request.id, async () => announce(yesterday), "INVALID_INPUT");
  await announce(startOfToday);

  const [restriction] = await listRestrictions(desk.database.db, request.id);
  expect(restriction?.liftsAt).toEqual(new Date(now));
  const [letter] = await openLettersOf(desk.as("per"), request.id, "RESTRICTION_LIFTED");
  expect(letter?.fields).toMatchObject({ liftsOn: today });
});

test.each([
  ["without a reason", { reason: " " }, "INVALID_INPUT"],
  ["for a moment that has passed", { liftsAt: new Date("2026-08-01T00:00:00Z") }, "INVALID_INPUT"],
  ["of no restriction", { restrictionId: "nothing" }, "INVALID_INPUT"],
  ["by who saw an older version", { version: 0 }, "CONFLICT"],
] as const)("a lifting announced %s is refused, and nobody is written to", async (_, more, code) => {
  const { request, restrictionId } = await objected("DA");
  const input = { restrictionId, reason: "Weighed.", liftsAt: new Date("2026-09-05T08:00:00Z") };

  await refusedWithoutLetter(
    request.id,
    async () => announceLifting(desk.as("per"), { ...seen(request), ...input, ...more }),
    code,
  );
});

test.each([
  ["signe", "FORBIDDEN"],
  ["ravn", "FORBIDDEN"],
  ["anne", "NOT_FOUND"],
] as const)("%s cannot announce a lifting", async (who, code) => {
  const { request, restrictionId } = await objected("DA");
  const input = { restrictionId, reason: "Weighed.", liftsAt: new Date("2026-09-05T08:00:00Z") };

  await refusedWithoutLetter(
    request.id,
    async () => announceLifting(desk.as(who), { ...seen(request), ...input }),
    code,
  );
});

test.each([
  ["Danish", "DA", "Demo: det bibliotek, der udlåner materialet", "Fjernlån"],
  ["English", "EN", "Demo: the library that lends the material", "Interlibrary loan"],
] as const)(
  "a recipient that is told gets a letter in %s on paper, about what it receives and nothing else",
  async (_, language, name, what) => {
    const { id, notice } = await noticeOf("other-libraries", language);

    await record("signe", id, notice.id, { state: "NOTIFIED", letterNote: "Slet også jeres kopi." });

    const [letter] = await openLettersOf(desk.as("signe"), id, "RECIPIENT_NOTICE");
    expect(letter).toMatchObject({
      ...{ language, state: "QUEUED" },
      fields: {
        recipient: { name, address: null },
        action: "RESTRICTED",
        doneOn: "2026-09-01",
        what,
        note: "Slet også jeres kopi.",
      },
    });
    await setLetter(desk.asSystem(), { letterId: letter?.id ?? "" });
    expect(await listDeliveries(desk.database.db, letter?.id ?? "")).toMatchObject([
      { channel: "PAPER", state: "WAITING" },
    ]);
    const seenByAnne = await readLetters(desk.as("anne"), await desk.read(id));
    expect(seenByAnne.map(({ kind }) => kind)).not.toContain("RECIPIENT_NOTICE");
  },
);

test.each([
  ["told by telephone", { state: "NOTIFIED", reason: "Told by telephone." }],
  ["gone", { state: "IMPOSSIBLE", reason: "The recipient no longer exists." }],
  ["out of proportion", { state: "DISPROPORTIONATE", reason: "Thousands, long ago." }],
] as const)("a recipient that is %s is not written to", async (_, what) => {
  const { id, notice } = await noticeOf("other-libraries", "DA");

  const { receipt } = await record("signe", id, notice.id, what);

  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await openLettersOf(desk.as("signe"), id, "RECIPIENT_NOTICE")).toEqual([]);
  const notices = await readRecipientNotices(desk.as("anne"), await desk.read(id));
  expect(notices.find((one) => one.id === notice.id)).toMatchObject(what);
});

test.each([
  ["impossible without a reason", { state: "IMPOSSIBLE" }, "signe", "INVALID_INPUT"],
  ["back to open", { state: "OPEN" }, "signe", "INVALID_INPUT"],
  [
    "told by telephone, with words for a letter",
    { state: "NOTIFIED", reason: "By telephone.", letterNote: "x" },
    "signe",
    "INVALID_INPUT",
  ],
  [
    "told, with too many words",
    { state: "NOTIFIED", letterNote: "x".repeat(4_001) },
    "signe",
    "INVALID_INPUT",
  ],
  ["by the citizen", { state: "NOTIFIED" }, "anne", "NOT_FOUND"],
  ["by an auditor", { state: "NOTIFIED" }, "ravn", "FORBIDDEN"],
] as const)("a notice recorded as %s is refused, and nobody is written to", async (_, what, who, code) => {
  const { id, notice } = await noticeOf("other-libraries", "DA");

  await refusedWithoutLetter(id, async () => record(who, id, notice.id, what), code);
});

test("a recipient is told once", async () => {
  const { id, notice } = await noticeOf("other-libraries", "DA");
  await record("signe", id, notice.id, { state: "NOTIFIED" });

  await refusedWithoutLetter(id, async () => record("per", id, notice.id, { state: "NOTIFIED" }));
});

test.each([
  ["Danish", "DA", /trukket din anmodning tilbage/],
  ["English", "EN", /have withdrawn your request/],
] as const)(
  "who takes an objection back is written to in %s, and only then is what it restricted lifted, by itself",
  async (_, language, why) => {
    const { request, restrictionId } = await objected(language);

    const { dataRequest } = await withdrawDataRequest(desk.as("anne"), seen(request));

    expect(dataRequest.state).toBe("WITHDRAWN");
    expect((await desk.events(request.id)).at(-1)?.body).toMatchObject({ toLift: [restrictionId] });
    const [letter] = await openLettersOf(desk.as("per"), request.id, "RESTRICTION_LIFTED");
    expect(letter).toMatchObject({
      ...{ language, state: "QUEUED" },
      fields: { liftsOn: "2026-09-01", why: expect.stringMatching(why) },
    });
    await liftAfterWithdrawal(desk.asSystem());
    expect((await listRestrictions(desk.database.db, request.id))[0]?.state).toBe("IN_FORCE");
    await setLetter(desk.asSystem(), { letterId: letter?.id ?? "" });

    await liftAfterWithdrawal(desk.asSystem());
    await liftAfterWithdrawal(desk.asSystem());

    expect((await listRestrictions(desk.database.db, request.id))[0]?.state).toBe("LIFTED");
    const lifted = (await desk.events(request.id)).filter(({ kind }) => kind === "restriction.lifted");
    expect(lifted).toHaveLength(1);
  },
);

describe("an objection that was withdrawn and is taken up again", () => {
  const reopen = async (id: string, version: number) =>
    reopenDataRequest(desk.as("per"), { id, version, reason: "She had withdrawn it by mistake." });
  const restrictions = async (id: string) =>
    (await listRestrictions(desk.database.db, id)).map(({ ground, state, activities, liftAnnouncedAt }) => ({
      ...{ ground, state, activities },
      isToBeLifted: state === "IN_FORCE" && liftAnnouncedAt !== null,
    }));
  const lift = async (id: string) => {
    for (const letter of await openLettersOf(desk.as("per"), id, "RESTRICTION_LIFTED"))
      await setLetter(desk.asSystem(), { letterId: letter.id });
    await liftAfterWithdrawal(desk.asSystem());
  };

  test.each([
    ["was lifted", true],
    ["was to be lifted", false],
  ])("restricts again what %s", async (_, isLifted) => {
    const { request } = await objected("DA");
    const [first] = await restrictions(request.id);
    const { dataRequest } = await withdrawDataRequest(desk.as("anne"), seen(request));
    if (isLifted) await lift(request.id);

    const reopened = await reopen(request.id, dataRequest.version);

    expect(reopened.dataRequest.state).toBe("OPEN");
    const held = await restrictions(request.id);
    expect(held).toHaveLength(2);
    expect(held).toContainEqual({ ...first, state: "IN_FORCE", isToBeLifted: false });
    expect((await desk.events(request.id)).at(-1)).toMatchObject({
      ...{ kind: "data_request.reopened", body: { restricted: first?.activities } },
    });
    await liftAfterWithdrawal(desk.asSystem());
    expect(await restrictions(request.id)).toContainEqual({
      ...first,
      state: "IN_FORCE",
      isToBeLifted: false,
    });
  });

  test("withdrawn once more, is told of and lifted once more", async () => {
    const { request } = await objected("EN");
    const first = await withdrawDataRequest(desk.as("anne"), seen(request));
    await lift(request.id);
    const again = await reopen(request.id, first.dataRequest.version);

    await withdrawDataRequest(desk.as("anne"), seen(again.dataRequest));
    await lift(request.id);

    expect(new Set((await restrictions(request.id)).map(({ state }) => state))).toEqual(new Set(["LIFTED"]));
  });
});

test("a withdrawal without an objection lifts nothing and writes nothing", async () => {
  const request = await desk.submit("anne", {
    rights: ["RESTRICTION"],
    details: { restriction: { ground: "ART18_1_A", activities: ["fees"] } },
  });
  const before = await openLetters(desk.as("per"), request.id);

  await withdrawDataRequest(desk.as("anne"), seen(request));

  expect(await openLetters(desk.as("per"), request.id)).toEqual(before);
});

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function refusedWithoutLetter(
  id: string,
  act: () => Promise<unknown>,
  code: Parameters<typeof desk.expectRefusal>[1] = "INVALID_TRANSITION",
) {
  const before = await openLetters(desk.as("signe"), id);
  await desk.expectRefusal(act, code);
  expect(await openLetters(desk.as("signe"), id)).toEqual(before);
}

/** An objection, which restricts what it is about from the day it comes. */
async function objected(language: "DA" | "EN", activities = ["lending"]) {
  const request = await desk.submit("anne", {
    ...{ rights: ["OBJECTION"], language },
    details: { objection: { activities, directMarketing: false } },
  });
  const [restriction] = await listRestrictions(desk.database.db, request.id);
  return { request, restrictionId: restriction?.id ?? "" };
}

/** An upheld objection, and one of the recipients that must be told of it. */
async function noticeOf(recipient: string, language: "DA" | "EN") {
  const { request } = await objected(language, ["lending", "interlibrary-loan"]);
  const decisions = [{ right: "OBJECTION" as const, outcome: "GRANTED" as const }];
  await decideDataRequest(desk.as("per"), { ...seen(request), decisions });
  for (const { id: taskId } of await listRightTasks(desk.database.db, request.id))
    await completeTask(desk.as("signe"), { ...seen(await desk.read(request.id)), taskId, note: "Stopped." });
  const notices = await readRecipientNotices(desk.as("signe"), await desk.read(request.id));
  const notice = notices.find((one) => one.recipient === recipient);
  if (!notice) throw new Error(`${recipient} is not on the list`);
  return { id: request.id, notice };
}

async function record(
  who: Who,
  id: string,
  noticeId: string,
  what: { state: RecipientNoticeState; reason?: string; letterNote?: string },
) {
  const { version } = await desk.read(id);
  return recordRecipientNotice(desk.as(who), { id, version, noticeId, ...what });
}
