import { isAllowed } from "../access.ts";
import type { Context } from "../context.ts";
import type { Attachment, InternalNote, Message } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listAttachments, openFilename, type StoredAttachment } from "./attachment-store.ts";
import { countUnread, listMessages, listNotes, openText, type StoredMessage } from "./message-store.ts";

/** What both sides have written, with the files of each message. */
export async function readMessages(ctx: Context, request: DataRequest): Promise<Message[]> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const files = await listAttachments(ctx.db, request.id);
  const messages = await listMessages(ctx.db, request.id);
  return messages.map((message) => presentMessage(ctx, key, message, files));
}

/** How many messages of the other side wait to be read. */
export async function readUnread(ctx: Context, request: DataRequest): Promise<number> {
  return countUnread(ctx.db, request.id, isStaff(ctx) ? "CITIZEN" : "STAFF");
}

/** A message as both sides see it: the role that wrote, never who. */
export function presentMessage(
  ctx: Context,
  key: Buffer,
  message: StoredMessage,
  files: readonly StoredAttachment[],
): Message {
  const { id, side, authorRole, sentAt, readAt } = message;
  const own = files.filter(({ messageId }) => messageId === id);
  const attachments = own.map((file) => presentAttachment(ctx, key, file));
  return { id, side, authorRole, sentAt, readAt, attachments, text: openText(key, "messages", message) };
}

/** What staff noted; nobody else sees it here. */
export async function readInternalNotes(ctx: Context, request: DataRequest): Promise<InternalNote[]> {
  if (!isStaff(ctx)) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const notes = await listNotes(ctx.db, request.id);
  return notes.map(({ id, authorRole, writtenAt, sealedText }) => ({
    ...{ id, authorRole, writtenAt },
    text: openText(key, "internal_notes", { id, sealedText }),
  }));
}

/** The files the caller may see. */
export async function readAttachments(ctx: Context, request: DataRequest): Promise<Attachment[]> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const files = await listAttachments(ctx.db, request.id);
  return files.filter((file) => mayFetch(ctx, file)).map((file) => presentAttachment(ctx, key, file));
}

/** Whether a file is the caller's to see: staff all, a citizen her own and what staff sent to her. */
export function mayFetch(ctx: Context, { uploadedBy, messageId }: StoredAttachment): boolean {
  return isStaff(ctx) || uploadedBy === ctx.actor?.personId || messageId !== null;
}

/** A file as it is shown. */
export function presentAttachment(ctx: Context, key: Buffer, file: StoredAttachment): Attachment {
  const { id, purpose, state, reason, contentType, sizeBytes, sha256 } = file;
  const url = `${ctx.baseUrl}/attachments/${id}`;
  return {
    id,
    purpose,
    state,
    reason,
    contentType,
    sizeBytes,
    sha256,
    url,
    filename: openFilename(key, file),
  };
}

function isStaff(ctx: Context): boolean {
  return isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
}
