import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import { hashOfSecret, newSecret } from "../platform/secret-token.ts";
import type { AttachmentPurpose, AttachmentState } from "../generated/schema.ts";
import type { BulkPermit } from "../sources/erasure/erasure-permit.ts";
import { open, seal } from "../vault/seal.ts";

/** Why an upload was refused. */
export type Rejection = "SIZE" | "HASH" | "TYPE" | "INTERRUPTED";

/** A file as it is kept. */
export type StoredAttachment = {
  id: string;
  dataRequestId: string;
  messageId: string | null;
  /** The check of who somebody is that was made by it. */
  identityCheckId: string | null;
  purpose: AttachmentPurpose;
  state: AttachmentState;
  reason: Rejection | null;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  sealedFilename: Buffer;
  uploadedBy: string;
  sessionId: string;
  expiresAt: Date;
  createdAt: Date;
};

const COLUMNS = {
  id: "attachments.id",
  dataRequestId: "attachments.data_request_id",
  messageId: "attachments.message_id",
  identityCheckId: "attachments.identity_check_id",
  purpose: "attachments.purpose",
  state: "attachments.state",
  reason: "attachments.reason",
  contentType: "attachments.content_type",
  sizeBytes: "attachments.size_bytes",
  sha256: "attachments.sha256",
  sealedFilename: "attachments.sealed_filename",
  uploadedBy: "attachments.uploaded_by",
  sessionId: "attachments.session_id",
  expiresAt: "attachments.expires_at",
  createdAt: "attachments.created_at",
};

const namePlace = (row: string) => ({ table: "attachments", column: "sealed_filename", row });
const chunkPlace = (id: string, position: number) => ({
  table: "attachment_chunks",
  column: "sealed",
  row: `${id}/${position}`,
});

/** What is new about a file. */
export type NewAttachment = Pick<
  StoredAttachment,
  | "dataRequestId"
  | "purpose"
  | "contentType"
  | "sizeBytes"
  | "sha256"
  | "uploadedBy"
  | "sessionId"
  | "expiresAt"
> & { filename: string; createdAt: Date };

/** Grants an upload. The token is given out once; only its hash is kept. */
export async function insertAttachment(
  tx: Tx,
  key: Buffer,
  file: NewAttachment,
): Promise<{ attachment: StoredAttachment; token: string }> {
  const id = randomUUID();
  const token = newSecret();
  const { filename, createdAt, ...rest } = file;
  const sealedFilename = seal(key, namePlace(id), filename);
  await tx("attachments").insert({
    id,
    data_request_id: rest.dataRequestId,
    purpose: rest.purpose,
    state: "WAITING",
    content_type: rest.contentType,
    size_bytes: rest.sizeBytes,
    sha256: rest.sha256,
    sealed_filename: sealedFilename,
    uploaded_by: rest.uploadedBy,
    session_id: rest.sessionId,
    token_hash: hashOfSecret(token),
    expires_at: rest.expiresAt,
    created_at: createdAt,
  });
  const attachment = {
    ...rest,
    id,
    messageId: null,
    identityCheckId: null,
    state: "WAITING" as const,
    reason: null,
    sealedFilename,
    createdAt,
  };
  return { attachment, token };
}

/** Holds the file behind an upload token until the transaction ends. */
export async function lockByToken(tx: Tx, token: string): Promise<StoredAttachment | undefined> {
  return tx("attachments")
    .select(COLUMNS)
    .where({ token_hash: hashOfSecret(token) })
    .forUpdate()
    .first();
}

/** Finds a file. */
export async function findAttachment(db: Knex, id: string): Promise<StoredAttachment | undefined> {
  return db("attachments").select(COLUMNS).where({ id }).first();
}

/** The files of a request, oldest first. */
export async function listAttachments(db: Knex, dataRequestId: string): Promise<StoredAttachment[]> {
  return db("attachments")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["attachments.created_at", "attachments.id"])
    .limit(500);
}

/** Marks that bytes are coming; the grant is spent. */
export async function setReceiving(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("attachments").where({ id }).update({ state: "RECEIVING", begun_at: at });
}

/** Settles an upload; of a refused one no byte stays. */
export async function setReceived(tx: Tx, id: string, reason: Rejection | null): Promise<void> {
  await tx("attachments")
    .where({ id })
    .update({ state: reason ? "REJECTED" : "READY", reason });
  if (reason) await tx("attachment_chunks").where({ attachment_id: id }).delete();
}

/** Puts files that are ready, and of nobody else, with a message; says how many. */
export async function attach(
  tx: Tx,
  messageId: string,
  of: { dataRequestId: string; uploadedBy: string; ids: readonly string[] },
): Promise<number> {
  return tx("attachments")
    .whereIn("id", of.ids)
    .where({
      data_request_id: of.dataRequestId,
      uploaded_by: of.uploadedBy,
      purpose: "MESSAGE",
      state: "READY",
    })
    .whereNull("message_id")
    .update({ message_id: messageId });
}

/** Puts evidence that is ready with the check that was made by it; says how many. */
export async function putWithCheck(
  tx: Tx,
  identityCheckId: string,
  { dataRequestId, ids }: { dataRequestId: string; ids: readonly string[] },
): Promise<number> {
  return tx("attachments")
    .whereIn("id", ids)
    .where({ data_request_id: dataRequestId, purpose: "IDENTITY_EVIDENCE", state: "READY" })
    .update({ identity_check_id: identityCheckId });
}

/** Deletes the scans of checks whose day has come, and evidence that nobody made a check by in that time; says how many. */
export async function deleteEvidenceDue(
  tx: Tx,
  { today, held }: BulkPermit,
  sentBefore: Date,
): Promise<number> {
  return tx("attachments")
    .where({ purpose: "IDENTITY_EVIDENCE" })
    .whereNotIn("attachments.data_request_id", held)
    .where((due) =>
      due
        .whereIn(
          "identity_check_id",
          tx("identity_checks").select("identity_checks.id").where("identity_checks.forget_on", "<=", today),
        )
        .orWhere((loose) => loose.whereNull("identity_check_id").where("created_at", "<", sentBefore)),
    )
    .delete();
}

/** Keeps one chunk, sealed. */
export async function insertAttachmentChunk(
  tx: ProgressTx,
  key: Buffer,
  id: string,
  position: number,
  bytes: Buffer,
): Promise<void> {
  await tx("attachment_chunks").insert({
    attachment_id: id,
    position,
    sealed: seal(key, chunkPlace(id, position), bytes),
  });
}

/** Opens one chunk; undefined after the last. */
export async function readAttachmentChunk(
  db: Knex,
  key: Buffer,
  id: string,
  position: number,
): Promise<Buffer | undefined> {
  const row = await db("attachment_chunks")
    .select({ sealed: "attachment_chunks.sealed" })
    .where({ attachment_id: id, position })
    .first();
  return row && open(key, chunkPlace(id, position), row.sealed);
}

/** Opens the name of a file. */
export function openFilename(key: Buffer, { id, sealedFilename }: StoredAttachment): string {
  return open(key, namePlace(id), sealedFilename).toString("utf8");
}
