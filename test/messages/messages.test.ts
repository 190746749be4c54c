import { randomUUID } from "node:crypto";
import { markMessagesRead } from "../../server/messages/mark-messages-read.ts";
import { readInternalNotes, readMessages, readUnread } from "../../server/messages/read-messages.ts";
import { sendMessage } from "../../server/messages/send-message.ts";
import { assignDataRequest } from "../../server/requests/queue/assign-data-request.ts";
import { writeInternalNote } from "../../server/messages/write-internal-note.ts";
import { useDesk, type Who } from "../support/desk.ts";

const desk = useDesk("2026-11-25T09:00:00Z");

const say = async (who: Who, dataRequestId: string, text: string, idempotencyKey: string = randomUUID()) =>
  sendMessage(desk.as(who), { dataRequestId, text, attachmentIds: [], idempotencyKey });
const reply = async (who: Who, dataRequestId: string, text: string, readUpTo: string) =>
  sendMessage(desk.as(who), {
    ...{ dataRequestId, text, readUpTo, attachmentIds: [], idempotencyKey: randomUUID() },
  });

test("citizen and staff write to each other; each sees when the other has read it, and roles but no names", async () => {
  const request = await desk.submit("anne");
  await say("anne", request.id, "Hvornår er kopien klar?");
  desk.setNow("2026-11-25T10:00:00Z");
  const { message } = await say("signe", request.id, "I næste uge.");

  desk.setNow("2026-11-25T11:00:00Z");
  expect(
    (await markMessagesRead(desk.as("anne"), { dataRequestId: request.id, upTo: message.id })).marked,
  ).toBe(1);
  expect(
    (await markMessagesRead(desk.as("anne"), { dataRequestId: request.id, upTo: message.id })).marked,
  ).toBe(0);

  expect(await readMessages(desk.as("anne"), request)).toMatchObject([
    { side: "CITIZEN", authorRole: "CITIZEN", text: "Hvornår er kopien klar?", readAt: null },
    {
      side: "STAFF",
      authorRole: "CASEWORKER",
      text: "I næste uge.",
      readAt: new Date("2026-11-25T11:00:00Z"),
    },
  ]);
  expect((await desk.events(request.id)).map(({ kind }) => kind)).toContain("message.sent");
});

test("each side is told how many messages of the other it has not read", async () => {
  const request = await desk.submit("anne");
  await say("anne", request.id, "Hvornår er kopien klar?");
  await say("signe", request.id, "I næste uge.");
  const { message } = await say("per", request.id, "På mandag.");

  expect(await readUnread(desk.as("anne"), request)).toBe(2);
  expect(await readUnread(desk.as("signe"), request)).toBe(1);

  await markMessagesRead(desk.as("anne"), { dataRequestId: request.id, upTo: message.id });
  expect(await readUnread(desk.as("anne"), request)).toBe(0);
  expect(await readUnread(desk.as("per"), request)).toBe(1);
});

test("a message lies sealed, and the log knows only that there was one", async () => {
  const request = await desk.submit("anne");
  await say("anne", request.id, "Jeg er flyttet til Hobro");

  const rows = await desk.database.db.raw("select messages::text as row from messages");
  expect(JSON.stringify(rows.rows)).not.toMatch(/Hobro|486f62726f/i);
  expect(JSON.stringify(await desk.events(request.id))).not.toContain("Hobro");
});

test("a double click sends once", async () => {
  const request = await desk.submit("anne");
  const key = randomUUID();

  await Promise.allSettled([1, 2, 3].map(async () => say("anne", request.id, "Hej", key)));

  expect(await readMessages(desk.as("anne"), request)).toHaveLength(1);
});

test.each([
  ["mikkel", "NOT_FOUND"],
  ["ravn", "FORBIDDEN"],
] as const)("%s can neither write in nor mark another's case", async (who, code) => {
  const request = await desk.submit("anne");
  const { message } = await say("signe", request.id, "Hej Anne");

  await desk.expectRefusal(async () => say(who, request.id, "Hej"), code);
  await desk.expectRefusal(
    async () => markMessagesRead(desk.as(who), { dataRequestId: request.id, upTo: message.id }),
    code,
  );
});

test.each([
  ["nothing", ""],
  ["blanks", " \u200B \n"],
  ["a NUL", "a\u0000b"],
  ["a book", "x".repeat(10_001)],
])("a message of %s is refused", async (_, text) => {
  const request = await desk.submit("anne");

  await desk.expectRefusal(async () => say("anne", request.id, text), "INVALID_INPUT");
});

test("a closed case is read and not written", async () => {
  const request = await desk.submit("anne");
  await desk.put(request.id, { state: "WITHDRAWN", closed_at: new Date("2026-11-25T09:00:00Z") });

  await desk.expectRefusal(async () => say("anne", request.id, "Hej"), "INVALID_TRANSITION");
  expect(await readMessages(desk.as("anne"), request)).toEqual([]);
});

test("a note of staff is for staff; the citizen sees that one was written, in the log, and gets it by asking for access", async () => {
  const request = await desk.submit("anne");
  await writeInternalNote(desk.as("signe"), { dataRequestId: request.id, text: "Ring til Cicero" });

  expect(await readInternalNotes(desk.as("per"), request)).toMatchObject([
    { authorRole: "CASEWORKER", text: "Ring til Cicero" },
  ]);
  expect(await readInternalNotes(desk.as("anne"), request)).toEqual([]);
  await desk.expectRefusal(
    async () => writeInternalNote(desk.as("anne"), { dataRequestId: request.id, text: "x" }),
    "NOT_FOUND",
  );
});

test.each([["anne"], ["annesCard"]] as const)(
  "what %s writes waits in the queue until staff answer it or mark it as read, proven or not who she is",
  async (who) => {
    const { id, version } = await desk.submit(who);
    const waits = async () => (await desk.read(id)).needsReply;
    expect(await waits()).toBe(false);

    const { message } = await say(who, id, "Er I der?");
    expect(await waits()).toBe(true);
    await assignDataRequest(desk.as("signe"), { id, version, handlerId: desk.personId("signe") });
    expect(await waits()).toBe(true);
    await say("signe", id, "Til orientering: vi har lukket på fredag.");
    expect(await waits()).toBe(true);
    await reply("signe", id, "Ja, vi svarer i morgen.", message.id);
    expect(await waits()).toBe(false);

    const { message: thanks } = await say(who, id, "Tak.");
    await markMessagesRead(desk.as("per"), { dataRequestId: id, upTo: thanks.id });
    expect(await waits()).toBe(false);
  },
);

test("a reply marks what it answers as read, not what came while it was written, and the log says how many", async () => {
  const request = await desk.submit("anne");
  const { message } = await say("anne", request.id, "Hvornår er kopien klar?");
  desk.setNow("2026-11-25T12:00:00Z");
  await say("anne", request.id, "Og jeg er flyttet.");

  await reply("signe", request.id, "I næste uge.", message.id);

  expect(await readUnread(desk.as("signe"), request)).toBe(1);
  expect((await desk.read(request.id)).needsReply).toBe(true);
  expect(await desk.events(request.id)).toContainEqual({
    kind: "message.sent",
    body: expect.objectContaining({ side: "STAFF", marked: 1 }),
  });
});

test("a reply to another case's message, or to one that is not there, is not sent", async () => {
  const [request, other] = [await desk.submit("anne"), await desk.submit("mikkel")];
  const { message } = await say("mikkel", other.id, "Hej");

  for (const answered of [message.id, randomUUID(), "x"])
    await desk.expectRefusal(async () => reply("signe", request.id, "Hej", answered), "NOT_FOUND");
  expect(await readMessages(desk.as("signe"), request)).toEqual([]);
});
