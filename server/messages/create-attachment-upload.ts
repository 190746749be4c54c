import { z } from "zod";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import { grantEnds } from "../platform/secret-token.ts";
import type { Context } from "../context.ts";
import type { Attachment, CreateAttachmentUploadInput, UploadHeader } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { insertAttachment } from "./attachment-store.ts";
import { openCase, personOf } from "./open-case.ts";
import { presentAttachment } from "./read-messages.ts";
import { ALLOWED_TYPES } from "./sniff-type.ts";

/** The most bytes a file may have. */
export const MAX_BYTES = 20 * 1024 * 1024;

const uploadInput = z.object({
  dataRequestId: z.string(),
  purpose: z.enum(["MESSAGE", "REQUEST_EVIDENCE", "IDENTITY_EVIDENCE", "POWER_OF_ATTORNEY", "HAND_FINDING"]),
  // Only the name itself: a path says how somebody's computer is ordered, and is of no use to us.
  filename: text(200).transform((name) => name.replace(/^.*[\\/]/, "") || "fil"),
  size: z.int().min(1, "The file is empty.").max(MAX_BYTES, "A file may have at most 20 MiB."),
  contentType: z.enum(ALLOWED_TYPES, "Send PDF, PNG, JPEG or plain text."),
  sha256: z.string(),
});

/** What a grant answers. */
export type AttachmentUpload = {
  uploadUrl: string;
  headers: UploadHeader[];
  expiresAt: Date;
  attachment: Attachment;
  receipt: Receipt;
};

/** Grants one upload of one file: its size, type and hash are said before, and held to it. */
export async function createAttachmentUpload(
  ctx: Context,
  input: CreateAttachmentUploadInput,
): Promise<AttachmentUpload> {
  const actor = authorize(ctx, "attachment:upload");
  const values = parseInput(uploadInput, input);
  if (values.purpose === "HAND_FINDING") authorize(ctx, "handTask:report");
  const { request, key } = await openCase(ctx, actor, values.dataRequestId);
  const now = ctx.clock();
  const expiresAt = grantEnds(now);
  const { attachment, token, receipt } = await transact(ctx, actor, async (tx) => {
    const granted = await insertAttachment(tx, key, {
      ...{ dataRequestId: request.id, purpose: values.purpose, filename: values.filename },
      ...{ contentType: values.contentType, sizeBytes: values.size, sha256: values.sha256 },
      ...{ uploadedBy: personOf(actor), sessionId: actor.sessionId ?? "", expiresAt, createdAt: now },
    });
    const { id, purpose } = granted.attachment;
    return {
      value: granted,
      event: { kind: "attachment.upload_granted", subject: request.id, attachment: id, purpose },
    };
  });
  return {
    uploadUrl: `${ctx.baseUrl}/uploads/${token}`,
    headers: [{ name: "Content-Type", value: values.contentType }],
    expiresAt,
    attachment: presentAttachment(ctx, key, attachment),
    receipt,
  };
}
