import { answerQuestion } from "../../../server/requests/questions/answer-question.ts";
import { askClarification } from "../../../server/requests/questions/ask-clarification.ts";
import { askIdentity } from "../../../server/requests/identity/ask-identity.ts";
import { presentActions } from "../../../server/requests/present-data-request.ts";
import { presentDeadline } from "../../../server/requests/deadlines/present-deadline.ts";
import { readQuestions } from "../../../server/requests/questions/read-questions.ts";
import { recountPausedDeadlines } from "../../../server/requests/deadlines/recount-paused-deadlines.ts";
import { useDesk, type Who } from "../../support/desk.ts";

const desk = useDesk("2026-09-01T07:00:00Z");
const question = "Do you mean all your loans, or only those of this year?";

async function received(who: Who = "anne") {
  desk.setNow("2026-09-01T07:00:00Z");
  return desk.submit(who);
}

const ask = async (who: Who, { id, version }: { id: string; version: number }, more = {}) =>
  askClarification(desk.as(who), { id, version, question, ...more });

async function answer(who: Who, id: string, more = {}) {
  const { version } = await desk.read(id);
  const open = (await readQuestions(desk.as("signe"), await desk.read(id))).find(
    (q) => q.answeredAt === null,
  );
  return answerQuestion(desk.as(who), {
    ...{ id, version, questionId: open?.id ?? id, answer: "Only this year, please." },
    ...more,
  });
}

test("a question in time stops the clock until the answer, and both are sealed", async () => {
  const { id, version } = await received();
  desk.setNow("2026-09-03T09:00:00Z");

  const asked = await ask("signe", { id, version });
  desk.setNow("2026-09-13T18:15:00Z");
  expect(presentDeadline(desk.as("anne"), await desk.read(id))).toMatchObject({
    pausedSince: "2026-09-03",
    dueOn: "2026-10-12",
    overdue: false,
  });
  const answered = await answer("anne", id);

  expect(asked.dataRequest.pausedSince).toBe("2026-09-03");
  expect(answered.dataRequest).toMatchObject({
    pausedSince: null,
    targetOn: "2026-10-11",
    dueOn: "2026-10-12",
  });
  expect(presentDeadline(desk.as("anne"), answered.dataRequest)).toMatchObject({ suspendedDays: 10 });
  expect(await readQuestions(desk.as("anne"), answered.dataRequest)).toMatchObject([
    { reason: "CLARIFICATION", question, answer: "Only this year, please.", stopsClock: true },
  ]);
  const { rows } = await desk.database.db.raw(
    "select string_agg(q::text, '') as everything from questions q",
  );
  expect(rows[0].everything).not.toMatch(/loans|this year/);
});

test("a late question is asked all the same, and the clock runs on", async () => {
  const request = await received();
  desk.setNow("2026-09-25T09:00:00Z");

  const { dataRequest } = await ask("signe", request);
  desk.setNow("2026-09-29T09:00:00Z");

  expect(dataRequest.pausedSince).toBeNull();
  expect((await answer("anne", request.id)).dataRequest).toMatchObject({ dueOn: "2026-10-01" });
  expect((await desk.events(request.id)).map(({ body }) => body["stopsClock"])).toContain(false);
});

test.each([
  ["the seventh day", "2026-09-08T21:59:59Z", true],
  ["the eighth day in Copenhagen", "2026-09-08T22:00:00Z", false],
])("on %s a question stops the clock: %s", async (_, at, stops) => {
  const request = await received();
  desk.setNow(at);

  const { dataRequest } = await ask("signe", request);

  expect(dataRequest.pausedSince !== null).toBe(stops);
});

test("an answer that does not suffice is followed by a question that is in time again, and only waiting counts", async () => {
  const request = await received();
  desk.setNow("2026-09-03T09:00:00Z");
  await ask("signe", request);
  desk.setNow("2026-09-10T09:00:00Z");
  await answer("anne", request.id);

  desk.setNow("2026-09-12T09:00:00Z");
  const again = await ask("signe", await desk.read(request.id));
  desk.setNow("2026-09-15T09:00:00Z");
  const { dataRequest } = await answer("anne", request.id);

  expect(again.dataRequest.pausedSince).toBe("2026-09-12");
  expect(presentDeadline(desk.as("anne"), dataRequest)).toMatchObject({
    suspendedDays: 10,
    dueOn: "2026-10-12",
  });
});

test("a second question never takes the place of the first", async () => {
  const request = await received();
  const { dataRequest } = await ask("signe", request);

  await desk.expectRefusal(() => ask("per", dataRequest), "INVALID_TRANSITION", /waits for its answer/);
});

test("two staff ask at once: one question is put, and the other is told", async () => {
  const request = await received();

  const outcomes = await Promise.allSettled([ask("signe", request), ask("per", request)]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await readQuestions(desk.as("anne"), await desk.read(request.id))).toHaveLength(1);
});

test("staff record an answer that came by telephone yesterday, and the clock runs from yesterday", async () => {
  const request = await received();
  await ask("signe", request);
  desk.setNow("2026-09-05T09:00:00Z");

  const { dataRequest } = await answer("signe", request.id, { answeredAt: new Date("2026-09-04T12:00:00Z") });

  expect(presentDeadline(desk.as("signe"), dataRequest)).toMatchObject({ suspendedDays: 3 });
});

test.each([
  ["in the future", { answeredAt: new Date("2026-09-09T00:00:00Z") }, "signe", "INVALID_INPUT"],
  ["older than its question", { answeredAt: new Date("2026-08-01T00:00:00Z") }, "signe", "INVALID_INPUT"],
  ["dated by the citizen", { answeredAt: new Date("2026-09-01T07:00:00Z") }, "anne", "INVALID_INPUT"],
  ["to no question", { questionId: "nothing" }, "anne", "NOT_FOUND"],
  ["by somebody else", {}, "mikkel", "NOT_FOUND"],
  ["that is empty", { answer: " " }, "anne", "INVALID_INPUT"],
] as const)("an answer %s is refused", async (_, more, who, code) => {
  const request = await received();
  await ask("signe", request);

  await desk.expectRefusal(() => answer(who, request.id, more), code);
});

test("nobody answers where nothing was asked", async () => {
  const request = await received();

  await desk.expectRefusal(() => answer("anne", request.id), "INVALID_TRANSITION", /No question waits/);
});

test("who logged on with MitID is not asked who she is: the system refuses", async () => {
  const { id, version } = await received();
  const doubt = "The signature does not look like hers.";
  const asked = async () =>
    askIdentity(desk.as("signe"), { id, version, doubt, question: "Send your passport." });

  await desk.expectRefusal(asked, "INVALID_TRANSITION", /Without reasonable doubt/);
  expect(presentActions(desk.as("signe"), await desk.read(id))).not.toContain("ASK_IDENTITY");
});

test("who came with a library card and PIN may be asked, once, and the doubt is told to her", async () => {
  const { id, version } = await received("annesCard");
  const input = {
    id,
    version,
    doubt: "A card and a PIN can be lent.",
    question: "Log on with MitID, please.",
  };

  const { dataRequest } = await askIdentity(desk.as("signe"), input);

  expect(dataRequest).toMatchObject({ state: "IDENTITY_PENDING", pausedSince: "2026-09-01" });
  const [told] = await readQuestions(desk.as("annesCard"), dataRequest);
  expect(told?.question).toBe(`${input.doubt}\n\n${input.question}`);
  const again = async () => askIdentity(desk.as("signe"), { ...input, version: dataRequest.version });
  await desk.expectRefusal(again, "INVALID_TRANSITION");
});

test("a question about the wish and one about identity on the same days count once", async () => {
  const { id, version } = await received("annesCard");
  const doubt = "A card and a PIN can be lent.";
  const { dataRequest } = await askIdentity(desk.as("signe"), {
    id,
    version,
    doubt,
    question: "Use MitID, please.",
  });
  await ask("signe", dataRequest);

  desk.setNow("2026-09-11T07:00:00Z");

  expect(presentDeadline(desk.as("signe"), await desk.read(id))).toMatchObject({ suspendedDays: 10 });
});

test("while the citizen is waited for, the queue's own day moves too, and nothing is logged", async () => {
  const request = await received();
  await ask("signe", request);
  desk.setNow("2026-09-11T00:30:00Z");
  const before = await desk.events(request.id);

  await recountPausedDeadlines(desk.asSystem());

  expect(await desk.read(request.id)).toMatchObject({ dueOn: "2026-10-12", version: 2 });
  expect(await desk.events(request.id)).toEqual(before);
});

test("a request that ended while a question waited keeps the deadline of that day", async () => {
  const request = await received();
  await ask("signe", request);
  await desk.put(request.id, { state: "WITHDRAWN", closed_at: "2026-09-06T07:00:00Z" });

  desk.setNow("2027-09-01T07:00:00Z");

  expect(presentDeadline(desk.as("anne"), await desk.read(request.id))).toMatchObject({
    ...{ suspendedDays: 5, pausedSince: null, overdue: false, dueOn: "2026-10-06" },
  });
});
