import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Context } from "../../server/context.ts";
import type { AttachmentPurpose } from "../../server/generated/schema.ts";
import { createAttachmentUpload } from "../../server/messages/create-attachment-upload.ts";
import { receiveUpload } from "../../server/messages/receive-upload.ts";

/** A scan as it comes out of a machine. */
export const SCAN = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(2_000, "pasnummer ")]);

/** Sends a file as somebody does; answers its id. */
export async function upload(
  ctx: Context,
  dataRequestId: string,
  purpose: AttachmentPurpose,
  bytes = SCAN,
): Promise<string> {
  const grant = await createAttachmentUpload(ctx, {
    ...{ dataRequestId, purpose, filename: "scan.pdf", contentType: "application/pdf" },
    ...{ size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
  });
  await receiveUpload(ctx, grant.uploadUrl.split("/").at(-1) ?? "", Readable.from([bytes]));
  return grant.attachment.id;
}
