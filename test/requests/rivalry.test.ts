import { answerQuestion } from "../../server/requests/questions/answer-question.ts";
import { askClarification } from "../../server/requests/questions/ask-clarification.ts";
import { assignDataRequest } from "../../server/requests/queue/assign-data-request.ts";
import { decideDataRequest } from "../../server/requests/decisions/decide-data-request.ts";
import { readLastChange } from "../../server/requests/read-last-change.ts";
import { readQuestions } from "../../server/requests/questions/read-questions.ts";
import { shortName } from "../../server/requests/queue/short-name.ts";
import { withdrawDataRequest } from "../../server/requests/withdraw-data-request.ts";
import { useDesk, type Who } from "../support/desk.ts";
import { openLettersOf } from "../support/open-letters.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
const refuse = async (who: Who, request: { id: string; version: number }) =>
  decideDataRequest(desk.as(who), {
    ...seen(request),
    decisions: [
      { right: "ACCESS", outcome: "REFUSED", ground: "MANIFESTLY_UNFOUNDED", considerations: "Sent daily." },
    ],
  });
const outcomesOf = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map(({ status }) => status).sort();

test("two data protection officers decide at once: one answer, one letter, and the other is told", async () => {
  const request = await desk.submit("anne");

  const outcomes = await outcomesOf([refuse("per", request), refuse("inger", request)]);

  expect(outcomes).toEqual(["fulfilled", "rejected"]);
  expect(await desk.read(request.id)).toMatchObject({ state: "REFUSED" });
  expect(await openLettersOf(desk.as("per"), request.id, "DECISION")).toHaveLength(1);
  const decided = (await desk.events(request.id)).filter(({ kind }) => kind === "data_request.decided");
  expect(decided).toHaveLength(1);
});

test("a citizen withdraws while it is decided: either happens whole, and never both", async () => {
  for (let round = 0; round < 5; round += 1) {
    const request = await desk.submit("anne");

    const outcomes = await outcomesOf([
      refuse("per", request),
      withdrawDataRequest(desk.as("anne"), seen(request)),
    ]);

    expect(outcomes).toEqual(["fulfilled", "rejected"]);
    const { state } = await desk.read(request.id);
    const letters = await openLettersOf(desk.as("per"), request.id, "DECISION");
    expect([state, letters.length]).toEqual(state === "REFUSED" ? ["REFUSED", 1] : ["WITHDRAWN", 0]);
  }
});

test.each([
  ["Per Sand", "Per S."],
  ["Karen Dahl  Nørgaard ", "Karen N."],
  ["Åse Østergård", "Åse Ø."],
  ["Revisionen", "Revisionen"],
])("%j is called %j in passing", (name, short) => {
  expect(shortName(name)).toBe(short);
});

test("whoever was slower is told what was changed last and by whom, and only colleagues are told", async () => {
  const { id } = await desk.submit("anne");
  const lastFor = async (who: Who) => readLastChange(desk.as(who), await desk.read(id));
  expect(await lastFor("signe")).toBeNull();

  desk.setNow("2026-09-02T08:00:00Z");
  const handlerId = desk.personId("per");
  await assignDataRequest(desk.as("per"), { id, version: 1, handlerId });
  expect(await lastFor("signe")).toMatchObject({
    ...{ kind: "data_request.assigned", at: new Date("2026-09-02T08:00:00Z"), actorRole: "DPO" },
    ...{ colleague: "Per S.", isOwn: false, text: { en: expect.stringMatching(/\.$/) } },
  });
  expect(await lastFor("per")).toMatchObject({ colleague: "Per S.", isOwn: true });
  for (const who of ["anne", "mikkel", "ravn"] as const) expect(await lastFor(who)).toBeNull();

  desk.setNow("2026-09-02T09:00:00Z");
  const question = "Hvilken periode handler anmodningen om?";
  await askClarification(desk.as("signe"), { ...seen(await desk.read(id)), question });
  const [asked] = await readQuestions(desk.as("anne"), await desk.read(id));
  desk.setNow("2026-09-02T10:00:00Z");
  const answer = { questionId: asked?.id ?? "", answer: "De seneste to år." };
  await answerQuestion(desk.as("anne"), { ...seen(await desk.read(id)), ...answer });
  const answered = { kind: "data_request.question_answered", actorRole: "CITIZEN", colleague: null };
  expect(await lastFor("signe")).toMatchObject({ ...answered, isOwn: false });

  const gone = { actor_id: "00000000-0000-4000-8000-000000000001", actor_role: "CASEWORKER" };
  await desk.database.db("audit_events").insert({
    ...{ id: "00000000-0000-4000-8000-000000000002", at: "2026-09-02T11:00:00Z", ...gone },
    ...{ kind: "items.decided", subject_id: id, body: "{}", leaf_hash: Buffer.alloc(32) },
  });
  expect(await lastFor("signe")).toMatchObject({ actorRole: "CASEWORKER", colleague: null, isOwn: false });
  const { rows } = await desk.database.db.raw(
    "select count(*)::int as named from audit_events e where e::text like '%Per S%'",
  );
  expect(rows).toEqual([{ named: 0 }]);
});
