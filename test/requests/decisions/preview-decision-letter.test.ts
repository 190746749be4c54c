import { createHash, randomUUID } from "node:crypto";
import { ANNE } from "../../../sample/personas.ts";
import type { DecideDataRequestInput, RightDecisionInput } from "../../../server/generated/schema.ts";
import { readForm, readGenerations, readLetters } from "../../../server/letters/read-letters.ts";
import { setLetter } from "../../../server/letters/send-letter.ts";
import { markMessagesRead } from "../../../server/messages/mark-messages-read.ts";
import { sendMessage } from "../../../server/messages/send-message.ts";
import { askClarification } from "../../../server/requests/questions/ask-clarification.ts";
import { decideDataRequest } from "../../../server/requests/decisions/decide-data-request.ts";
import { previewDecisionLetter } from "../../../server/requests/decisions/preview-decision-letter.ts";
import { listPreparers } from "../../../server/requests/decisions/preparer-store.ts";
import { DataRequest } from "../../../server/requests/resolvers.ts";
import { withdrawDataRequest } from "../../../server/requests/withdraw-data-request.ts";
import { useDesk, type Who } from "../../support/desk.ts";
import { openLettersOf } from "../../support/open-letters.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

const REFUSED: RightDecisionInput = {
  ...{ right: "ACCESS", outcome: "REFUSED", ground: "MANIFESTLY_UNFOUNDED" },
  considerations: "Anmodningen er sendt hver dag i et år.",
};

const answer = (
  { id, version }: { id: string; version: number },
  decisions: RightDecisionInput[] = [REFUSED],
  letterNote?: string,
): DecideDataRequestInput => ({ id, version, decisions, ...(letterNote !== undefined && { letterNote }) });

test("a DPO reads the letter before she decides: ground, considerations, complaint, her own words, and nothing is kept", async () => {
  const request = await desk.submit("anne");
  const [before] = (await desk.everything()) as [string[]];

  const letter = await previewDecisionLetter(
    desk.as("per"),
    answer(request, [REFUSED], "Ring gerne til mig på mandag."),
  );

  expect(letter).toMatchObject({ language: "DA", recipient: ANNE.name, channels: ["PORTAL"] });
  for (const text of [letter.html, letter.text]) {
    expect(text).toContain("sendt hver dag i et år");
    expect(text).toContain("Ring gerne til mig på mandag.");
    expect(text).toContain("Datatilsynet");
    expect(text).toContain("artikel 12, stk. 5");
    expect(text).toContain(request.number);
    expect(text).not.toContain(ANNE.cpr);
  }
  expect(Buffer.from(letter.pdfBase64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  const [after] = (await desk.everything()) as [string[]];
  expect(after).toEqual(before);
});

test("the look is in the log, for the person to see, and says nothing of what the letter says", async () => {
  const request = await desk.submit("anne");

  await previewDecisionLetter(desk.as("per"), answer(request));

  expect(await desk.events(request.id)).toContainEqual({
    kind: "data_request.read",
    body: { part: "LETTER" },
  });
});

test.each([
  ["a refusal in Danish", "DA", [REFUSED], "Vi ses."],
  ["a refusal in English, without a word besides", "EN", [REFUSED], undefined],
] as const)("%s is sent to the byte as it was seen", async (_, language, decisions, note) => {
  const request = await desk.submit("anne", { language });
  const input = answer(request, [...decisions], note);
  const seen = await previewDecisionLetter(desk.as("per"), input);

  const { dataRequest } = await decideDataRequest(desk.as("per"), input);

  const [letter] = await openLettersOf(desk.as("per"), request.id, "DECISION");
  await setLetter(desk.asSystem(), { letterId: letter?.id ?? "" });
  const sent = (await readLetters(desk.as("anne"), dataRequest)).find(({ kind }) => kind === "DECISION");
  if (!sent) throw new Error("the letter was sent");
  expect((await readForm(desk.as("anne"), sent, "html"))?.toString()).toBe(seen.html);
  expect((await readForm(desk.as("anne"), sent, "text"))?.toString()).toBe(seen.text);
  const [generation] = await readGenerations(desk.as("anne"), sent);
  const pdf = createHash("sha256").update(Buffer.from(seen.pdfBase64, "base64")).digest("hex");
  expect(generation?.sha256).toBe(pdf);
});

test("an objection upheld in part is seen with what stops, why the rest goes on, and how to complain", async () => {
  const request = await desk.submit("anne", {
    rights: ["OBJECTION"],
    details: { objection: { activities: ["lending", "interlibrary-loan"], directMarketing: false } },
  });
  const partly: RightDecisionInput = {
    ...{ right: "OBJECTION", outcome: "PARTLY", ground: "ART21_COMPELLING_GROUNDS", activities: ["lending"] },
    considerations: "Fjernlån kan ikke udføres uden.",
  };

  const { text } = await previewDecisionLetter(desk.as("per"), answer(request, [partly]));

  expect(text).toContain("Fjernlån kan ikke udføres uden.");
  expect(text).toContain("artikel 21, stk. 1");
  expect(text).toContain("Datatilsynet");
});

test("who asked by letter is seen to get the answer on paper", async () => {
  const request = await desk.submit("anne");
  await desk.put(request.id, { channel: "LETTER" });

  const { channels } = await previewDecisionLetter(desk.as("per"), answer(request));

  expect(channels).toEqual(["PORTAL", "PAPER"]);
});

test.each([
  ["answers it", async (upTo: string) => sendMessage(desk.as("signe"), note(upTo, "Tak, det er noteret."))],
  ["marks it as read", async (upTo: string) => markMessagesRead(desk.as("per"), read(upTo))],
] as const)(
  "nothing is decided over what the citizen wrote until somebody %s, and she is not refused either",
  async (_, deal) => {
    request = await desk.submit("anne");
    const { message } = await sendMessage(desk.as("anne"), note(null, "Jeg mener kun mine lån fra 2026."));
    const [input, refusal] = [answer(request), ["INVALID_TRANSITION", /mark it as read/] as const];

    await desk.expectRefusal(async () => previewDecisionLetter(desk.as("per"), input), ...refusal);
    await desk.expectRefusal(async () => decideDataRequest(desk.as("per"), input), ...refusal);

    await deal(message.id);
    expect((await decideDataRequest(desk.as("per"), input)).dataRequest.state).toBe("REFUSED");
  },
);

let request: { id: string; version: number };
const read = (upTo: string) => ({ dataRequestId: request.id, upTo });
const note = (readUpTo: string | null, text: string) => ({
  ...{ dataRequestId: request.id, text, readUpTo, attachmentIds: [], idempotencyKey: randomUUID() },
});

test("what staff wrote and the citizen has not read, and a question she has not answered, stop no decision", async () => {
  const asked = await desk.submit("anne");
  const question = "Hvilken periode handler det om?";
  const { dataRequest } = await askClarification(desk.as("signe"), {
    ...{ id: asked.id, version: asked.version },
    question,
  });
  request = dataRequest;
  await sendMessage(desk.as("signe"), note(null, "Husk at svare."));

  expect((await decideDataRequest(desk.as("per"), answer(request))).dataRequest.state).toBe("REFUSED");
});

const LONG = "x".repeat(4_001);

test.each([
  ["no right answered", () => [], undefined, "INVALID_INPUT", "decisions"],
  [
    "a refusal without considerations",
    () => [{ ...REFUSED, considerations: null }],
    undefined,
    "INVALID_INPUT",
    "considerations",
  ],
  ["a refusal without a ground", () => [{ ...REFUSED, ground: null }], undefined, "INVALID_INPUT", "ground"],
  [
    "a ground of another right",
    () => [{ ...REFUSED, ground: "ART18_NO_GROUND" }],
    undefined,
    "INVALID_INPUT",
    "ground",
  ],
  ["words of 4,001 characters", () => [REFUSED], LONG, "INVALID_INPUT", "letterNote"],
  ["words that are blank", () => [REFUSED], " \n ", "INVALID_INPUT", "letterNote"],
  [
    "copies before the systems were read",
    () => [{ right: "ACCESS", outcome: "GRANTED" }],
    undefined,
    "INVALID_TRANSITION",
    undefined,
  ],
] as const)(
  "a letter with %s is refused as the decision is, and nothing is logged",
  async (_, decisions, note, code, field) => {
    const request = await desk.submit("anne");
    const input = answer(request, [...decisions()] as RightDecisionInput[], note);

    const unseen = await desk.expectRefusal(async () => previewDecisionLetter(desk.as("per"), input), code);
    const undecided = await desk.expectRefusal(async () => decideDataRequest(desk.as("per"), input), code);

    expect([unseen.message, unseen.fields]).toEqual([undecided.message, undecided.fields]);
    expect(unseen.fields?.[0]?.path.at(-1)).toBe(field);
  },
);

test("who saw an older version is told so", async () => {
  const request = await desk.submit("anne");
  const input = { ...answer(request), version: request.version + 1 };

  await desk.expectRefusal(async () => previewDecisionLetter(desk.as("per"), input), "CONFLICT");
});

test.each([
  ["signe", "FORBIDDEN"],
  ["ravn", "FORBIDDEN"],
  ["anne", "NOT_FOUND"],
  ["mikkel", "NOT_FOUND"],
] as const)("%s may not see what would be decided", async (who: Who, code) => {
  const request = await desk.submit("anne");

  await desk.expectRefusal(async () => previewDecisionLetter(desk.as(who), answer(request)), code);
});

test("whoever prepared the case sees no letter of it, and another DPO does", async () => {
  const request = await desk.submit("anne");
  expect(await listPreparers(desk.database.db, request.id)).toEqual([]);
  await desk.put(request.id, { handler_id: desk.personId("per") });

  expect(await preparedBy("inger", request.id)).toEqual([desk.personId("per")]);
  expect(await preparedBy("anne", request.id)).toEqual([]);
  await desk.expectRefusal(
    async () => previewDecisionLetter(desk.as("per"), answer(request)),
    "FORBIDDEN",
    /Another data protection officer/,
  );
  expect((await previewDecisionLetter(desk.as("inger"), answer(request))).recipient).toBe(ANNE.name);
});

const preparedBy = async (who: Who, id: string) =>
  DataRequest.preparedBy(await desk.read(id), {}, desk.as(who));

test("a case that is not there, or can no longer be decided, has no letter to see", async () => {
  const request = await desk.submit("anne");
  await withdrawDataRequest(desk.as("anne"), { id: request.id, version: request.version });
  const withdrawn = await desk.read(request.id);

  await desk.expectRefusal(
    async () => previewDecisionLetter(desk.as("per"), answer(withdrawn)),
    "INVALID_TRANSITION",
  );
  await desk.expectRefusal(
    async () => previewDecisionLetter(desk.as("per"), answer({ id: "x", version: 1 })),
    "NOT_FOUND",
  );
});
