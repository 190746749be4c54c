import { authorize } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { isUuid } from "../requests/change-data-request.ts";
import {
  findAttachment,
  openFilename,
  readAttachmentChunk,
  type StoredAttachment,
} from "./attachment-store.ts";
import { openCase } from "./open-case.ts";
import { mayFetch } from "./read-messages.ts";

/** A file that may be fetched, opened chunk by chunk. */
export type OpenedAttachment = { file: StoredAttachment; filename: string; bytes: AsyncGenerator<Buffer> };

/** Opens a file for whoever may see it; that it was fetched is an event. */
export async function openAttachment(ctx: Context, id: string): Promise<OpenedAttachment> {
  const actor = authorize(ctx, "attachment:download");
  const file = isUuid(id) ? await findAttachment(ctx.db, id) : undefined;
  if (file?.state !== "READY" || !mayFetch(ctx, file))
    throw new AppError("NOT_FOUND", "There is no such file.");
  const { request, key } = await openCase(ctx, actor, file.dataRequestId);
  const { purpose } = file;
  await record(ctx, actor, { kind: "attachment.read", subject: request.id, attachment: id, purpose });
  return { file, filename: openFilename(key, file), bytes: chunksOf(ctx, key, id) };
}

async function* chunksOf(ctx: Context, key: Buffer, id: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const chunk = await readAttachmentChunk(ctx.db, key, id, position);
    if (!chunk) return;
    yield chunk;
  }
}
