import { randomUUID } from "node:crypto";
import { retention } from "../../policies/retention.ts";
import { ANNE, MIKKEL } from "../../sample/personas.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { listLetters } from "../../server/letters/letter-store.ts";
import { markMessagesRead } from "../../server/messages/mark-messages-read.ts";
import { sendMessage } from "../../server/messages/send-message.ts";
import { writeInternalNote } from "../../server/messages/write-internal-note.ts";
import { readStatistics } from "../../server/statistics/read-statistics.ts";
import { answerQuestion } from "../../server/requests/questions/answer-question.ts";
import { askClarification } from "../../server/requests/questions/ask-clarification.ts";
import { daysAfter } from "../../server/requests/deadlines/calendar.ts";
import { decideDataRequest } from "../../server/requests/decisions/decide-data-request.ts";
import { extendDeadline } from "../../server/requests/deadlines/extend-deadline.ts";
import { readDataRequests } from "../../server/requests/read-data-requests.ts";
import { readQuestions } from "../../server/requests/questions/read-questions.ts";
import { recordAdvice } from "../../server/requests/decisions/record-advice.ts";
import { registerDataRequest } from "../../server/requests/reception/register-data-request.ts";
import { readSubject } from "../../server/requests/subject.ts";
import { verifyIdentity } from "../../server/requests/identity/verify-identity.ts";
import { withdrawDataRequest } from "../../server/requests/withdraw-data-request.ts";
import { forgetEndedCases } from "../../server/retention/forget-ended-cases.ts";
import { keptUntil } from "../../server/retention/kept-until.ts";
import { before } from "../../server/retention/moment.ts";
import { rewriteKeys } from "../../server/retention/rewrite-keys.ts";
import { GOES_WITH_REQUEST } from "../../server/retention/retention-store.ts";
import { placeLegalHold } from "../../server/sources/holds/legal-holds.ts";
import { open } from "../../server/vault/seal.ts";
import { readVaultKey } from "../../server/vault/vault-store.ts";
import { useDesk, type Who } from "../support/desk.ts";
import { eventually } from "../support/eventually.ts";
import { dumpOf, filesOf, waysToWrite } from "../support/raw-bytes.ts";

const desk = useDesk("2026-03-02T08:00:00Z");

/** What is told in a case, each word of it a person's. */
const TOLD = {
  scope: "Alt om mit barnebarns blå cykel",
  question: "Mener du også lånene fra bogbussen?",
  answer: "Ja, især dem fra bogbussen i Vejgaard",
  message: "Jeg flytter til Hjelmerstald den første",
  note: "Borgeren græd i telefonen i går",
  advice: "Lad være med at spørge om sygdommen",
  explanation: "Sagen rummer fire hundrede breve fra Skagen",
  considerations: "En note handler om naboens gæld",
  address: "Hemmeligvej 7, 9000 Aalborg",
  email: "aldrig.igen@post.example",
} as const;

const PERSONAL = [ANNE.name, ANNE.cpr, MIKKEL.name, MIKKEL.cpr, ...Object.values(TOLD)];

const seen = async (id: string) => ({ id, version: (await desk.read(id)).version });
const asked = async (who: Who) => desk.submit(who, { scope: TOLD.scope });
const forgetAt = async (now: string) => {
  desk.setNow(now);
  await forgetEndedCases(desk.asSystem());
};
const row = async (id: string) => desk.database.db("data_requests").where({ id }).first();

/** A case in which everything is told that can be. */
async function told(who: Who): Promise<string> {
  desk.setNow("2026-03-02T08:00:00Z");
  const { id } = await asked(who);
  await askClarification(desk.as("signe"), { ...(await seen(id)), question: TOLD.question });
  const [question] = await readQuestions(desk.as("signe"), await desk.read(id));
  await answerQuestion(desk.as(who), {
    ...{ ...(await seen(id)), questionId: question?.id ?? "", answer: TOLD.answer },
  });
  const mail = { dataRequestId: id, text: TOLD.message, attachmentIds: [], idempotencyKey: randomUUID() };
  const { message } = await sendMessage(desk.as(who), mail);
  await markMessagesRead(desk.as("signe"), { dataRequestId: id, upTo: message.id });
  await writeInternalNote(desk.as("signe"), { dataRequestId: id, text: TOLD.note });
  await recordAdvice(desk.as("per"), { ...(await seen(id)), text: TOLD.advice, dissent: true });
  await extendDeadline(desk.as("per"), {
    ...{ ...(await seen(id)), reason: "COMPLEXITY", explanation: TOLD.explanation },
  });
  for (const { id: letterId } of await listLetters(desk.database.db, id))
    await setLetter(desk.asSystem(), { letterId });
  return id;
}

async function withdrawn(): Promise<string> {
  const id = await told("anne");
  await withdrawDataRequest(desk.as("anne"), await seen(id));
  return id;
}

async function refused(): Promise<string> {
  const id = await told("mikkel");
  const decision = { right: "ACCESS", outcome: "REFUSED", ground: "MANIFESTLY_UNFOUNDED" } as const;
  const considerations = TOLD.considerations;
  await decideDataRequest(desk.as("inger"), {
    ...(await seen(id)),
    decisions: [{ ...decision, considerations }],
  });
  return id;
}

/** A letter on paper from Anne; its identity was checked and it ended as it should. */
async function granted(): Promise<string> {
  desk.setNow("2026-03-02T08:00:00Z");
  const { dataRequest } = await registerDataRequest(desk.as("signe"), {
    ...{
      rights: ["ACCESS"],
      channel: "LETTER",
      language: "DA",
      receivedAt: new Date("2026-03-01T10:00:00Z"),
    },
    subject: { name: ANNE.name, cpr: ANNE.cpr, address: TOLD.address, email: TOLD.email },
    idempotencyKey: randomUUID(),
  });
  const { id } = dataRequest;
  const check = { document: "PASSPORT", method: "IN_PERSON", note: TOLD.note } as const;
  await verifyIdentity(desk.as("signe"), { ...(await seen(id)), ...check });
  await desk.put(id, { state: "CLOSED", closed_at: "2026-03-10T08:00:00Z" });
  return id;
}

test("what a case leaves on disk and in a dump never says a word of it, open or forgotten; and forgotten it never will", async () => {
  const { db } = desk.database;
  const cases = [await withdrawn(), await refused(), await granted()];
  const sealed = await Promise.all(cases.map(async (id) => desk.read(id)));
  const keys = await db("vault_keys").whereIn(
    "id",
    sealed.map(({ vaultKeyId }) => vaultKeyId),
  );
  const vault = desk.as("per").vault;
  expect((await readSubject(db, vault, sealed[2] as never)).address).toBe(TOLD.address);
  expect(
    inFiles(
      await filesOf(db),
      keys.map(({ wrapped }) => wrapped),
    ),
  ).toHaveLength(keys.length);
  await expectNothingReadable();

  const older = await db.transaction({ isolationLevel: "repeatable read" });
  await older.raw("select pg_current_snapshot()");
  await forgetAt("2031-03-11T08:00:00Z");
  const tooEarly = await rewriteKeys(desk.asSystem()).catch((thrown: Error) => thrown.message);
  await older.commit();
  expect(tooEarly).toMatch(/^\d+ deleted keys stay in their file: a transaction may still see them\.$/);
  // Tried again, as by the queue: Postgres itself (autovacuum) may look at the table at any moment.
  await eventually(async () => rewriteKeys(desk.asSystem()));

  await expectNothingReadable();
  expect(
    inFiles(
      await filesOf(db),
      keys.map(({ wrapped }) => wrapped),
    ),
  ).toEqual([]);
  for (const request of sealed) {
    await expect(readVaultKey(db, vault, request.vaultKeyId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(() =>
      open(
        vault.master,
        { table: "data_requests", column: "sealed_subject", row: request.id },
        request.sealedSubject,
      ),
    ).toThrow("A sealed value could not be opened.");
  }
}, 90_000);

test("of a withdrawn, a refused and a granted case what, when, by which role and why stays, and nothing of the person", async () => {
  const cases = [await withdrawn(), await refused(), await granted()];
  const before = await Promise.all(cases.map(row));
  const eventsBefore = await Promise.all(cases.map(async (id) => desk.events(id)));

  await forgetAt("2031-03-11T08:00:00Z");

  for (const [index, id] of cases.entries()) {
    const left = await row(id);
    const { number, rights, state, channel, received_at, due_on, closed_at } = before[index];
    expect(left).toMatchObject({ number, rights, state, channel, received_at, due_on, closed_at });
    expect(left).toMatchObject({
      submitted_by: null,
      cpr_index: null,
      vault_key_id: null,
      sealed_scope: null,
    });
    expect(left.forgotten_at).toEqual(new Date("2031-03-11T08:00:00Z"));
    for (const table of GOES_WITH_REQUEST)
      expect({ table, rows: await desk.database.db(table).where({ data_request_id: id }) }).toEqual({
        table,
        rows: [],
      });
    const events = await desk.events(id);
    expect(events.slice(0, eventsBefore[index]?.length)).toEqual(eventsBefore[index]);
    expect(events.at(-1)).toEqual({ kind: "data_request.forgotten", body: { state } });
  }
  const [answer] = await desk.database.db("data_request_rights").where({ data_request_id: cases[1] });
  expect(answer).toMatchObject({ outcome: "REFUSED", sealed_considerations: null });
  expect(answer.reasons[0]).toMatchObject({ ground: "MANIFESTLY_UNFOUNDED" });
  const statistics = await readStatistics(desk.as("per"), { from: "2026-03-01", to: "2026-03-31" });
  expect(statistics).toBeDefined();
}, 60_000);

test("a forgotten case is there for nobody: not in a list, not by its id, not for her whose it was", async () => {
  const id = await withdrawn();
  const { number } = await desk.read(id);

  await forgetAt("2031-03-03T08:00:00Z");

  await expect(desk.read(id)).rejects.toThrow("not there");
  expect((await readDataRequests(desk.as("per"), { first: 100, filter: { number } })).nodes).toEqual([]);
  await expect(withdrawDataRequest(desk.as("anne"), { id, version: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test.each([
  ["the last moment before its time is over", "2031-03-02T07:59:59.999Z", false],
  ["the moment its time is over", "2031-03-02T08:00:00.001Z", true],
])("at %s a case is forgotten: %s", async (_, now, isForgotten) => {
  const id = await withdrawn();

  await forgetAt(now);

  expect((await row(id)).forgotten_at !== null).toBe(isForgotten);
});

test.each([
  ["what was read in the systems", "findings", "source_runs"],
  ["messages and notes", "messages", "internal_notes"],
  ["letters", "letters", "letters"],
  ["ways of delivery", "deliveries", "deliveries"],
] as const)("%s go when their own time is over, not before, and the case stays", async (_, kind, table) => {
  const id = await withdrawn();
  await desk.database
    .db("source_runs")
    .insert({ id: randomUUID(), data_request_id: id, system: "library", state: "COLLECTED" });
  const rows = async () =>
    Number((await desk.database.db(table).where({ data_request_id: id }).count())[0]?.["count"]);
  const [year = "", ...rest] = before(new Date("2026-03-02T08:00:00Z"), retention[kind].period)
    .toISOString()
    .split("-");
  const over = new Date(
    2 * Date.parse("2026-03-02T08:00:00Z") - Date.parse([year, ...rest].join("-")) + 3 * 86_400_000,
  );
  expect(await rows()).toBeGreaterThan(0);

  await forgetAt("2026-03-04T08:00:00Z");
  expect(await rows()).toBeGreaterThan(0);
  await forgetAt(over.toISOString());

  expect(await rows()).toBe(0);
  const last = (await desk.events(id)).filter(({ body }) => body["class"] === kind);
  expect(last).toEqual([
    { kind: "data_request.data_expired", body: { class: kind, rows: expect.any(Number) } },
  ]);
});

test("a case under a legal hold, with a restriction in force, or with an open complaint is not forgotten", async () => {
  const [held, restricted, complained] = [await withdrawn(), await refused(), await refused()];
  const { db } = desk.database;
  desk.setNow("2031-01-01T08:00:00Z");
  await placeLegalHold(desk.as("per"), {
    ...{
      cpr: ANNE.cpr,
      ground: "ART17_3_E",
      reason: "A claim is before the court.",
      expiresOn: "2031-06-01",
    },
  });
  await db("restrictions").insert({
    ...{
      id: randomUUID(),
      data_request_id: restricted,
      ground: "ART18_1_C",
      activities: ["fees"],
      state: "IN_FORCE",
    },
    ...{ asked_at: new Date(), in_force_from: new Date() },
  });
  const { vaultKeyId } = await desk.read(complained);
  await db("complaints").insert({
    ...{ id: randomUUID(), number: "K-1", data_request_id: complained, vault_key_id: vaultKeyId },
    ...{ received_at: new Date(), state: "RECEIVED", sealed_about: Buffer.alloc(1) },
  });

  await forgetAt("2031-03-11T08:00:00Z");

  for (const id of [held, restricted, complained]) expect((await row(id)).forgotten_at).toBeNull();
  await db("complaints").delete();
  await db("restrictions").update({
    state: "LIFTED",
    lift_announced_at: new Date(),
    lifts_at: new Date(),
    sealed_lift_reason: Buffer.alloc(1),
    lifted_at: new Date(),
  });
  await forgetAt("2031-06-03T08:00:00Z");
  for (const id of [held, restricted, complained]) expect((await row(id)).forgotten_at).not.toBeNull();
  await db("legal_holds").delete();
});

test("a case is forgotten from the day that its citizen is told, and not before", async () => {
  const open = await told("anne");
  const id = await withdrawn();
  const { closed_at } = await row(id);
  const day = keptUntil(closed_at) ?? "";
  expect(day).toBe("2031-03-02");
  expect(keptUntil((await row(open)).closed_at)).toBeNull();

  await forgetAt(`${daysAfter(day, -1)}T12:00:00Z`);
  const before = await row(id);
  await forgetAt(`${daysAfter(day, 1)}T12:00:00Z`);

  expect(before.forgotten_at).toBeNull();
  expect((await row(id)).forgotten_at).not.toBeNull();
});

test("an open case is never forgotten, however old", async () => {
  const { id } = await asked("anne");

  await forgetAt("2099-01-01T00:00:00Z");

  expect((await row(id)).forgotten_at).toBeNull();
});

test("every table that hangs on a case goes with it, or stays for a reason", async () => {
  const { rows } = await desk.database.db.raw<{ rows: { table: string }[] }>(
    `select distinct conrelid::regclass::text as table from pg_constraint
     where contype = 'f' and confrelid = 'data_requests'::regclass order by 1`,
  );
  const stays = ["complaints", "data_request_rights", "review_items", "redactions"]; // the last two go with their page
  const known: readonly string[] = [...GOES_WITH_REQUEST, ...stays];

  expect(rows.map(({ table }) => table).filter((table) => !known.includes(table))).toEqual([]);
});

test.each([["anne"], ["signe"], ["per"], ["ravn"]] as const)(
  "%s cannot make the service forget",
  async (who) => {
    const error = await forgetEndedCases(desk.as(who)).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  },
);

async function expectNothingReadable(): Promise<void> {
  const { db } = desk.database;
  const dump = await dumpOf(db);
  const files = await filesOf(db);
  for (const value of PERSONAL.flatMap(waysToWrite)) {
    expect({ value, inDump: dump.includes(value) }).toEqual({ value, inDump: false });
    expect({ value, inFiles: inFiles(files, [Buffer.from(value)]) }).toEqual({ value, inFiles: [] });
  }
}

/** Which of some byte strings lie in any of the files. */
function inFiles(files: ReadonlyMap<string, Buffer>, needles: readonly Buffer[]): string[] {
  return needles.flatMap((needle) =>
    [...files.values()].some((file) => file.includes(needle)) ? [needle.toString("hex")] : [],
  );
}
