import { createHash } from "node:crypto";
import { ANNE } from "../../sample/personas.ts";
import type { Context } from "../../server/context.ts";
import type { LetterPreview } from "../../server/generated/schema.ts";
import type { LetterKind } from "../../server/letters/letter-fields.ts";
import { readForm, readGenerations, readLetters } from "../../server/letters/read-letters.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { previewRecipientLetter } from "../../server/recipients/preview-recipient-letter.ts";
import { readRecipientNotices } from "../../server/recipients/read-recipient-notices.ts";
import { recordRecipientNotice } from "../../server/recipients/record-recipient-notice.ts";
import { announceLifting } from "../../server/requests/restriction/announce-lifting.ts";
import { askClarification } from "../../server/requests/questions/ask-clarification.ts";
import { askIdentity } from "../../server/requests/identity/ask-identity.ts";
import { completeTask } from "../../server/requests/rights/complete-task.ts";
import { decideDataRequest } from "../../server/requests/decisions/decide-data-request.ts";
import { previewDelayLetter } from "../../server/requests/deadlines/preview-delay-letter.ts";
import { tellDelay } from "../../server/requests/deadlines/tell-delay.ts";
import { extendDeadline } from "../../server/requests/deadlines/extend-deadline.ts";
import { previewExtensionLetter } from "../../server/requests/deadlines/preview-extension-letter.ts";
import { previewLiftingLetter } from "../../server/requests/restriction/preview-lifting-letter.ts";
import {
  previewClarificationLetter,
  previewIdentityLetter,
} from "../../server/requests/questions/preview-question-letter.ts";
import { listRestrictions } from "../../server/requests/restriction/restriction-store.ts";
import { listRightTasks } from "../../server/requests/rights/right-task-store.ts";
import { useDesk, type Who } from "../support/desk.ts";
import { openLettersOf } from "../support/open-letters.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

beforeEach(() => desk.setNow("2026-09-01T07:00:00Z"));

type Language = "DA" | "EN";
type Given = { id: string; input: Record<string, unknown> };
type Sent = {
  letter: LetterKind;
  who: Who;
  given: (language: Language) => Promise<Given>;
  preview: (ctx: Context, input: never) => Promise<LetterPreview>;
  act: (ctx: Context, input: never) => Promise<unknown>;
  /** What is wrong in it, and at which field. */
  wrong: Record<string, unknown>;
  field: string;
  recipient: RegExp;
  mayNot: readonly Who[];
};

const WORDS = "Vi har brug for at vide mere om sagen.";
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** An objection, which restricts what it is about from the day it comes. */
const objected = async (language: Language) =>
  desk.submit("anne", {
    ...{ rights: ["OBJECTION"], language },
    details: { objection: { activities: ["lending", "interlibrary-loan"], directMarketing: false } },
  });

const KINDS: Sent[] = [
  {
    ...{ letter: "CLARIFICATION", who: "signe", recipient: new RegExp(ANNE.name), mayNot: ["anne", "ravn"] },
    ...{ preview: previewClarificationLetter, act: askClarification },
    ...{ wrong: { question: "Hvad?" }, field: "question" },
    given: async (language) => {
      const request = await desk.submit("anne", { language });
      return { id: request.id, input: { ...seen(request), question: WORDS } };
    },
  },
  {
    ...{
      letter: "IDENTITY_NEEDED",
      who: "signe",
      recipient: new RegExp(ANNE.name),
      mayNot: ["anne", "ravn"],
    },
    ...{ preview: previewIdentityLetter, act: askIdentity },
    ...{ wrong: { doubt: "Hm." }, field: "doubt" },
    given: async (language) => {
      const request = await desk.submit("annesCard", { language });
      return { id: request.id, input: { ...seen(request), doubt: WORDS, question: "Log på med MitID." } };
    },
  },
  {
    ...{
      letter: "EXTENSION",
      who: "per",
      recipient: new RegExp(ANNE.name),
      mayNot: ["anne", "ravn", "signe"],
    },
    ...{ preview: previewExtensionLetter, act: extendDeadline },
    ...{ wrong: { explanation: "Travlt" }, field: "explanation" },
    given: async (language) => {
      const request = await desk.submit("anne", { language });
      return { id: request.id, input: { ...seen(request), reason: "COMPLEXITY", explanation: WORDS } };
    },
  },
  {
    ...{ letter: "DELAY", who: "signe", recipient: new RegExp(ANNE.name), mayNot: ["anne", "ravn"] },
    ...{ preview: previewDelayLetter, act: tellDelay },
    ...{ wrong: { expectedOn: "2026-08-31" }, field: "expectedOn" },
    given: async (language) => {
      const { id } = await desk.submit("anne", { language });
      await desk.put(id, { received_at: "2026-06-01T08:00:00Z" });
      const input = { ...seen(await desk.read(id)), expectedOn: "2026-09-15", explanation: WORDS };
      return { id, input };
    },
  },
  {
    ...{
      letter: "RESTRICTION_LIFTED",
      who: "per",
      recipient: new RegExp(ANNE.name),
      mayNot: ["anne", "ravn", "signe"],
    },
    ...{ preview: previewLiftingLetter, act: announceLifting },
    ...{ wrong: { liftsAt: new Date("2026-08-30T08:00:00Z") }, field: "liftsAt" },
    given: async (language) => {
      const request = await objected(language);
      const [restriction] = await listRestrictions(desk.database.db, request.id);
      const liftsAt = new Date("2026-09-05T08:00:00Z");
      const input = { ...seen(request), restrictionId: restriction?.id, reason: WORDS, liftsAt };
      return { id: request.id, input };
    },
  },
  {
    ...{
      letter: "RECIPIENT_NOTICE",
      who: "signe",
      recipient: /det bibliotek|the library/,
      mayNot: ["anne", "ravn"],
    },
    ...{ preview: previewRecipientLetter, act: recordRecipientNotice },
    ...{ wrong: { letterNote: " " }, field: "letterNote" },
    given: async (language) => {
      const { id, version } = await objected(language);
      const decisions = [{ right: "OBJECTION" as const, outcome: "GRANTED" as const }];
      await decideDataRequest(desk.as("per"), { id, version, decisions });
      for (const { id: taskId } of await listRightTasks(desk.database.db, id))
        await completeTask(desk.as("signe"), { ...seen(await desk.read(id)), taskId, note: "Stoppet." });
      const request = await desk.read(id);
      const notices = await readRecipientNotices(desk.as("signe"), request);
      const notice = notices.find(({ recipient }) => recipient === "other-libraries");
      const input = { ...seen(request), noticeId: notice?.id, state: "NOTIFIED", letterNote: WORDS };
      return { id, input };
    },
  },
];

const look = async ({ preview }: Sent, who: Who, input: object) => preview(desk.as(who), input as never);
const carryOut = async ({ act }: Sent, who: Who, input: object) => act(desk.as(who), input as never);

describe.each(KINDS.map((kind) => [kind.letter, kind] as const))("the letter %s", (letter, kind) => {
  test.each(["DA", "EN"] as const)("in %s is sent to the byte as it was seen", async (language) => {
    const { id, input } = await kind.given(language);

    const preview = await look(kind, kind.who, input);
    await carryOut(kind, kind.who, input);

    const [written] = await openLettersOf(desk.as(kind.who), id, letter);
    await setLetter(desk.asSystem(), { letterId: written?.id ?? "" });
    const all = await readLetters(desk.as(kind.who), await desk.read(id));
    const sent = all.find((one) => one.id === written?.id);
    if (!sent) throw new Error("the letter was sent");
    expect(preview).toMatchObject({ language, recipient: expect.stringMatching(kind.recipient) });
    expect((await readForm(desk.as(kind.who), sent, "html"))?.toString()).toBe(preview.html);
    expect((await readForm(desk.as(kind.who), sent, "text"))?.toString()).toBe(preview.text);
    expect(preview.text.replaceAll(/\s+/g, " ")).toContain(WORDS);
    const [generation] = await readGenerations(desk.as(kind.who), sent);
    const pdf = createHash("sha256").update(Buffer.from(preview.pdfBase64, "base64")).digest("hex");
    expect(generation?.sha256).toBe(pdf);
  });

  test("is kept nowhere when it is only seen, and the look is in the log", async () => {
    const { id, input } = await kind.given("DA");
    const [before] = (await desk.everything()) as [string[]];
    const looks = async () =>
      (await desk.events(id)).filter(({ kind: what }) => what === "data_request.read");
    expect(await looks()).toEqual([]);

    await look(kind, kind.who, input);

    expect(((await desk.everything()) as [string[]])[0]).toEqual(before);
    expect(await looks()).toEqual([{ kind: "data_request.read", body: { part: "LETTER" } }]);
  });

  test("is refused where sending it is: a fault in a field, an older version, an ended case, no case", async () => {
    const { id, input } = await kind.given("DA");
    const refused = async (more: object, code: Parameters<typeof desk.expectRefusal>[1]) => {
      const unseen = await desk.expectRefusal(async () => look(kind, kind.who, { ...input, ...more }), code);
      const unsent = await desk.expectRefusal(
        async () => carryOut(kind, kind.who, { ...input, ...more }),
        code,
      );
      expect([unseen.message, unseen.fields]).toEqual([unsent.message, unsent.fields]);
      return unseen;
    };

    expect((await refused(kind.wrong, "INVALID_INPUT")).fields?.[0]?.path).toEqual(["input", kind.field]);
    await refused({ version: Number(input.version) + 1 }, "CONFLICT");
    await refused({ id: "x" }, "NOT_FOUND");
    await desk.put(id, { state: "WITHDRAWN", closed_at: "2026-09-01T07:00:00Z" });
    if (letter !== "RECIPIENT_NOTICE" && letter !== "RESTRICTION_LIFTED")
      await refused({}, "INVALID_TRANSITION");
  });

  test("is seen by nobody who may not send it", async () => {
    const { input } = await kind.given("DA");

    for (const who of kind.mayNot)
      await desk.expectRefusal(
        async () => look(kind, who, input),
        who === "anne" ? "NOT_FOUND" : "FORBIDDEN",
      );
  });
});

test("a question that comes late is seen not to stop the deadline", async () => {
  const request = await desk.submit("anne", { language: "EN" });
  const input = { ...seen(request), question: "All of your loans, or some?" };
  const early = await previewClarificationLetter(desk.as("signe"), input);
  desk.setNow("2026-09-20T07:00:00Z");

  const late = await previewClarificationLetter(desk.as("signe"), input);

  expect(late.text).not.toBe(early.text);
  expect(late.channels).toEqual(["PORTAL"]);
});

test("a notice that was given by other means has no letter to see", async () => {
  const kind = KINDS.find(({ letter }) => letter === "RECIPIENT_NOTICE")!;
  const { input } = await kind.given("DA");
  const told = { ...input, reason: "Ringet.", letterNote: null };

  await desk.expectRefusal(async () => look(kind, "signe", told), "INVALID_INPUT", /No letter is written/);
});
