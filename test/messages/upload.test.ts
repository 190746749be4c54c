import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { CreateAttachmentUploadInput } from "../../server/generated/schema.ts";
import { createAttachmentUpload, MAX_BYTES } from "../../server/messages/create-attachment-upload.ts";
import { receiveUpload } from "../../server/messages/receive-upload.ts";
import { openAttachment } from "../../server/messages/send-attachment.ts";
import { sendMessage } from "../../server/messages/send-message.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-25T09:00:00Z");
const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(600_000, "hemmeligt ")]);

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const grantFor = (dataRequestId: string, bytes: Buffer, more: Partial<CreateAttachmentUploadInput> = {}) =>
  ({
    ...{
      dataRequestId,
      purpose: "MESSAGE",
      filename: "C:\\mine\\kørekort.pdf",
      contentType: "application/pdf",
    },
    ...{ size: bytes.length, sha256: hashOf(bytes) },
    ...more,
  }) as CreateAttachmentUploadInput;

async function grant(who: "anne" | "signe", bytes = PDF, more: Partial<CreateAttachmentUploadInput> = {}) {
  const request = await desk.submit("anne");
  const upload = await createAttachmentUpload(desk.as(who), grantFor(request.id, bytes, more));
  return { request, upload, token: upload.uploadUrl.split("/").at(-1) ?? "", id: upload.attachment.id };
}
const streamOf = (bytes: Buffer) =>
  Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]) as AsyncIterable<Buffer>;
const chunksOf = async (id: string) =>
  desk.database.db("attachment_chunks").where({ attachment_id: id }).orderBy("position").select("sealed");
async function bytesOf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

test("a citizen sends a file: it is sealed chunk by chunk, and she and staff get the same bytes back", async () => {
  const { request, token, id } = await grant("anne");

  expect(await receiveUpload(desk.as("anne"), token, streamOf(PDF))).toEqual({
    state: "READY",
    reason: null,
  });

  const chunks = await chunksOf(id);
  expect(chunks.length).toBeGreaterThan(2);
  for (const { sealed } of chunks) expect(sealed.includes("hemmeligt")).toBe(false);
  for (const who of ["anne", "signe"] as const) {
    const opened = await openAttachment(desk.as(who), id);
    expect(opened.filename).toBe("kørekort.pdf");
    expect((await bytesOf(opened.bytes)).equals(PDF)).toBe(true);
  }
  const row = await desk.database.db("attachments").where({ id }).first();
  expect(JSON.stringify(row)).not.toContain("kørekort");
  expect((await desk.events(request.id)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "attachment.upload_granted",
      "attachment.upload_begun",
      "attachment.received",
      "attachment.read",
    ]),
  );
});

test.each([
  ["more bytes than were said", Buffer.concat([PDF, Buffer.from("x")]), {}, "SIZE"],
  ["fewer bytes than were said", PDF.subarray(0, 1_000), {}, "SIZE"],
  ["other bytes than were said", Buffer.from(PDF).fill("y", 100, 101), {}, "HASH"],
])("a file with %s is refused, and no byte of it stays", async (_, sent, more, reason) => {
  const { token, id } = await grant("anne", PDF, more);

  expect(await receiveUpload(desk.as("anne"), token, streamOf(sent))).toEqual({ state: "REJECTED", reason });

  expect(await chunksOf(id)).toEqual([]);
  await expect(openAttachment(desk.as("anne"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["a program that says it is a PDF", Buffer.from("MZ\u0000\u0001program"), "application/pdf"],
  ["a page that says it is text", Buffer.from("  <!doctype html><script>1</script>"), "text/plain"],
  ["a PDF that says it is a picture", PDF, "image/png"],
  ["a ZIP that says it is text", Buffer.from("PK\u0003\u0004"), "text/plain"],
  ["bytes that are no UTF-8", Buffer.from([0x68, 0xff, 0xfe]), "text/plain"],
  ["half a character at the end", Buffer.from("æ").subarray(0, 1), "text/plain"],
])("%s is refused by its bytes", async (_, bytes, contentType) => {
  const { token, id } = await grant("anne", bytes, { contentType });

  expect(await receiveUpload(desk.as("anne"), token, streamOf(bytes))).toEqual({
    state: "REJECTED",
    reason: "TYPE",
  });
  expect(await chunksOf(id)).toEqual([]);
});

test.each([
  ["text with Danish letters", Buffer.from("Kære bibliotek\næøå"), "text/plain"],
  ["a photograph", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "image/jpeg"],
])("%s is taken", async (_, bytes, contentType) => {
  const { token } = await grant("anne", bytes, { contentType });

  expect(await receiveUpload(desk.as("anne"), token, streamOf(bytes))).toMatchObject({ state: "READY" });
});

test("an address takes one file, of its own session, in its ten minutes; anything else changes nothing", async () => {
  const { token, id } = await grant("anne");
  const send =
    (who: "anne" | "annesCard" | "mikkel" | "signe", to = token) =>
    async () =>
      receiveUpload(desk.as(who), to, streamOf(PDF));

  await desk.expectRefusal(send("annesCard"), "NOT_FOUND");
  await desk.expectRefusal(send("mikkel"), "NOT_FOUND");
  await desk.expectRefusal(send("signe"), "NOT_FOUND");
  await desk.expectRefusal(send("anne", "no-such-token"), "NOT_FOUND");
  await expect(receiveUpload(desk.as("ravn"), token, streamOf(PDF))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await chunksOf(id)).toEqual([]);
  await send("anne")();
  await desk.expectRefusal(send("anne"), "NOT_FOUND");

  const late = await grant("anne");
  desk.setNow("2026-11-25T09:10:00Z");
  await desk.expectRefusal(send("anne", late.token), "NOT_FOUND");
  desk.setNow("2026-11-25T09:00:00Z");
});

test("a sender who goes away leaves nothing", async () => {
  const { token, id } = await grant("anne");
  async function* broken(): AsyncGenerator<Buffer> {
    yield PDF.subarray(0, 300_000);
    throw new Error("socket hang up");
  }

  expect(await receiveUpload(desk.as("anne"), token, broken())).toEqual({
    state: "REJECTED",
    reason: "INTERRUPTED",
  });
  expect(await chunksOf(id)).toEqual([]);
});

test.each([
  ["nothing", { size: 0 }],
  ["more than 20 MiB", { size: MAX_BYTES + 1 }],
  ["a program", { contentType: "application/x-msdownload" }],
  ["a picture that can hold a script", { contentType: "image/svg+xml" }],
  ["a name without end", { filename: "x".repeat(201) }],
])("a grant for %s is refused before a byte is sent", async (_, more) => {
  const request = await desk.submit("anne");

  await desk.expectRefusal(
    async () => createAttachmentUpload(desk.as("anne"), grantFor(request.id, PDF, more)),
    "INVALID_INPUT",
  );
});

test("nobody sends a file into another's case, and evidence that staff entered is not shown to the citizen", async () => {
  const { request, token, id } = await grant("signe", PDF, { purpose: "IDENTITY_EVIDENCE" });
  await receiveUpload(desk.as("signe"), token, streamOf(PDF));

  await expect(openAttachment(desk.as("anne"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(openAttachment(desk.as("mikkel"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await desk.expectRefusal(
    async () => createAttachmentUpload(desk.as("mikkel"), grantFor(request.id, PDF)),
    "NOT_FOUND",
  );
  await desk.expectRefusal(
    async () =>
      sendMessage(desk.as("signe"), {
        ...{ dataRequestId: request.id, text: "Se filen", attachmentIds: [id], idempotencyKey: "12345678" },
      }),
    "INVALID_INPUT",
  );
});
