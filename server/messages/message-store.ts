import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import { open, seal } from "../vault/seal.ts";

/** One message as it is kept. */
export type StoredMessage = {
  id: string;
  dataRequestId: string;
  side: "CITIZEN" | "STAFF";
  authorId: string;
  authorRole: string;
  sealedText: Buffer;
  sentAt: Date;
  readAt: Date | null;
};

/** One note of staff as it is kept. */
export type StoredNote = {
  id: string;
  dataRequestId: string;
  authorRole: string;
  sealedText: Buffer;
  writtenAt: Date;
};

const MESSAGE = {
  id: "messages.id",
  dataRequestId: "messages.data_request_id",
  side: "messages.side",
  authorId: "messages.author_id",
  authorRole: "messages.author_role",
  sealedText: "messages.sealed_text",
  sentAt: "messages.sent_at",
  readAt: "messages.read_at",
};
const NOTE = {
  id: "internal_notes.id",
  dataRequestId: "internal_notes.data_request_id",
  authorRole: "internal_notes.author_role",
  sealedText: "internal_notes.sealed_text",
  writtenAt: "internal_notes.written_at",
};

const place = (table: "messages" | "internal_notes", row: string) => ({ table, column: "sealed_text", row });

/** Keeps a message. A repeated idempotency key is CONFLICT. */
export async function insertMessage(
  tx: Tx,
  key: Buffer,
  message: Omit<StoredMessage, "id" | "sealedText" | "readAt"> & { text: string; idempotencyKey: string },
): Promise<StoredMessage> {
  const id = randomUUID();
  const sealedText = seal(key, place("messages", id), message.text);
  const inserted = await tx("messages")
    .insert({
      id,
      data_request_id: message.dataRequestId,
      side: message.side,
      author_id: message.authorId,
      author_role: message.authorRole,
      sealed_text: sealedText,
      sent_at: message.sentAt,
      idempotency_key: message.idempotencyKey,
    })
    .onConflict(["author_id", "idempotency_key"])
    .ignore()
    .returning("id");
  if (inserted.length === 0) throw new AppError("CONFLICT", "This message has been sent already.");
  const { dataRequestId, side, authorId, authorRole, sentAt } = message;
  return { id, dataRequestId, side, authorId, authorRole, sealedText, sentAt, readAt: null };
}

/** The messages of a request, oldest first. */
export async function listMessages(db: Knex, dataRequestId: string): Promise<StoredMessage[]> {
  return db("messages")
    .select(MESSAGE)
    .where({ data_request_id: dataRequestId })
    .orderBy(["messages.sent_at", "messages.id"])
    .limit(500);
}

/** Finds a message of a request. */
export async function findMessage(
  db: Knex,
  dataRequestId: string,
  id: string,
): Promise<StoredMessage | undefined> {
  return db("messages").select(MESSAGE).where({ id, data_request_id: dataRequestId }).first();
}

/** How many messages one side wrote that the other has not read. */
export async function countUnread(
  db: Knex,
  dataRequestId: string,
  side: StoredMessage["side"],
): Promise<number> {
  const [row] = await db("messages")
    .where({ data_request_id: dataRequestId, side })
    .whereNull("messages.read_at")
    .count({ unread: "*" });
  return Number(row?.["unread"] ?? 0);
}

/** Marks what one side wrote, up to a moment, as read by the other; says how many were not. */
export async function setRead(
  tx: Tx,
  read: { dataRequestId: string; side: StoredMessage["side"]; upTo: Date; at: Date },
): Promise<number> {
  return tx("messages")
    .where({ data_request_id: read.dataRequestId, side: read.side })
    .where("sent_at", "<=", read.upTo)
    .whereNull("read_at")
    .update({ read_at: read.at });
}

/** Keeps a note. */
export async function insertNote(
  tx: Tx,
  key: Buffer,
  note: Omit<StoredNote, "id" | "sealedText"> & { authorId: string; text: string },
): Promise<StoredNote> {
  const id = randomUUID();
  const sealedText = seal(key, place("internal_notes", id), note.text);
  await tx("internal_notes").insert({
    id,
    data_request_id: note.dataRequestId,
    author_id: note.authorId,
    author_role: note.authorRole,
    sealed_text: sealedText,
    written_at: note.writtenAt,
  });
  const { dataRequestId, authorRole, writtenAt } = note;
  return { id, dataRequestId, authorRole, sealedText, writtenAt };
}

/** The notes of a request, oldest first. */
export async function listNotes(db: Knex, dataRequestId: string): Promise<StoredNote[]> {
  return db("internal_notes")
    .select(NOTE)
    .where({ data_request_id: dataRequestId })
    .orderBy(["internal_notes.written_at", "internal_notes.id"])
    .limit(500);
}

/** Opens a message or a note. */
export function openText(
  key: Buffer,
  table: "messages" | "internal_notes",
  row: { id: string; sealedText: Buffer },
): string {
  return open(key, place(table, row.id), row.sealedText).toString("utf8");
}
