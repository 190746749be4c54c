import { randomUUID } from "node:crypto";
import { sampleLetters } from "../../sample/letters.ts";
import { transact } from "../../server/audit/transact.ts";
import { editLetter, previewLetter, sendLetter } from "../../server/letters/edit-letter.ts";
import { findLetter } from "../../server/letters/letter-store.ts";
import { listVersions } from "../../server/letters/letter-version-store.ts";
import { queueLetter } from "../../server/letters/queue-letter.ts";
import { readForm, readFreeParts, readLetter, readLetters } from "../../server/letters/read-letters.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-25T09:00:00Z");

async function draft(): Promise<{ requestId: string; id: string }> {
  const request = await desk.submit("anne");
  const ctx = desk.as("signe");
  const content = sampleLetters.get("clarification");
  if (!content || !ctx.actor) throw new Error("a sample and somebody are needed");
  const { id } = await transact(ctx, ctx.actor, async (tx) => ({
    value: { id: await queueLetter(tx, ctx, { request, hold: true, ...content }) },
    event: { kind: "data_request.read", subject: request.id, part: "REQUEST" },
  }));
  await setLetter(desk.asSystem(), { letterId: id });
  return { requestId: request.id, id };
}

const parts = (text: string) => [{ name: "question", text }];

test("staff see a draft with other words before they keep them, and the citizen sees nothing of it", async () => {
  const { requestId, id } = await draft();

  const preview = await previewLetter(desk.as("signe"), {
    id,
    version: 1,
    parts: parts("Gælder det børnene?"),
  });

  expect(preview.html).toContain("Gælder det børnene?");
  expect(Buffer.from(preview.pdfBase64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  expect(await listVersions(desk.database.db, id)).toHaveLength(1);
  expect(await readLetter(desk.as("anne"), id)).toBeNull();
  expect(
    (await readLetters(desk.as("anne"), await desk.read(requestId))).map((letter) => letter.id),
  ).not.toContain(id);
});

test("each edit is a generation more; what is sent is the last one, and then nothing changes any more", async () => {
  const { requestId, id } = await draft();
  const edited = await editLetter(desk.as("signe"), { id, version: 1, parts: parts("Nyt spørgsmål?") });
  expect(await readFreeParts(desk.as("signe"), edited.letter)).toEqual([
    { name: "question", text: "Nyt spørgsmål?" },
    { name: "note", text: null },
  ]);

  const { letter } = await sendLetter(desk.as("signe"), { id, version: 2 });
  expect(letter.state).toBe("QUEUED");
  await setLetter(desk.asSystem(), { letterId: id });

  const sent = await readLetter(desk.as("anne"), id);
  expect(sent).toMatchObject({ state: "SENT", sentVersion: 2 });
  if (!sent) throw new Error("the letter was sent");
  expect((await readForm(desk.as("anne"), sent, "text"))?.toString()).toContain("Nyt spørgsmål?");
  expect((await readForm(desk.as("anne"), sent, "text"))?.toString()).not.toContain("før 2015");
  expect((await desk.events(requestId)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["letter.set", "letter.edited", "letter.released", "letter.sent"]),
  );
  for (const again of [
    async () => editLetter(desk.as("signe"), { id, version: 4, parts: parts("For sent") }),
    async () => sendLetter(desk.as("signe"), { id, version: 4 }),
    async () => previewLetter(desk.as("signe"), { id, version: 4, parts: parts("For sent") }),
  ])
    await desk.expectRefusal(again, "INVALID_TRANSITION");
});

test.each([
  ["a part that follows from the case", [{ name: "pausesDeadline", text: "nej" }], "INVALID_INPUT"],
  ["no words where there must be some", [{ name: "question", text: null }], "INVALID_INPUT"],
  ["the same part twice", [...parts("a"), ...parts("b")], "INVALID_INPUT"],
  ["no part", [], "INVALID_INPUT"],
] as const)("an edit of %s is refused, and the draft stays as it was", async (_, wrong, code) => {
  const { id } = await draft();

  await desk.expectRefusal(
    async () => editLetter(desk.as("signe"), { id, version: 1, parts: [...wrong] }),
    code,
  );

  expect(await findLetter(desk.database.db, id)).toMatchObject({ version: 1, state: "DRAFT" });
  expect(await listVersions(desk.database.db, id)).toHaveLength(1);
});

test("two who edit at once: the second is told", async () => {
  const { id } = await draft();

  const results = await Promise.allSettled(
    ["per", "signe"].map(async (who) =>
      editLetter(desk.as(who as "per"), { id, version: 1, parts: parts(who) }),
    ),
  );

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listVersions(desk.database.db, id)).toHaveLength(2);
});

test.each([
  ["anne", "NOT_FOUND"],
  ["mikkel", "NOT_FOUND"],
  ["ravn", "FORBIDDEN"],
] as const)("%s may neither edit nor send a letter", async (who, code) => {
  const { id } = await draft();

  await desk.expectRefusal(async () => editLetter(desk.as(who), { id, version: 1, parts: parts("x") }), code);
  await desk.expectRefusal(async () => sendLetter(desk.as(who), { id, version: 1 }), code);
});

test("staff who open a letter are in the log; a letter that is not there looks like another's", async () => {
  const { requestId, id } = await draft();

  await readLetter(desk.as("signe"), id);

  expect((await desk.events(requestId)).at(-1)).toMatchObject({
    kind: "letter.read",
    body: { letter: id, number: 1 },
  });
  expect(await readLetter(desk.as("mikkel"), id)).toBeNull();
  expect(await readLetter(desk.as("mikkel"), randomUUID())).toBeNull();
  expect(await readLetter(desk.as("signe"), "x")).toBeNull();
});
