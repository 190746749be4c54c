import { createHash } from "node:crypto";
import { authorize } from "../access.ts";
import { saveProgress, transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { ofEqualSize } from "../platform/zip-files.ts";
import {
  insertAttachmentChunk,
  lockByToken,
  setReceived,
  setReceiving,
  type Rejection,
  type StoredAttachment,
} from "./attachment-store.ts";
import { openCase } from "./open-case.ts";
import { createSniffer } from "./sniff-type.ts";

const CHUNK_BYTES = 256 * 1024;
const GONE =
  "This address takes one file, once, for ten minutes, in the session that asked. Ask for a new one.";

/**
 * Takes a file in as it streams: never more bytes than were granted, each chunk sealed before it is kept. Size, hash
 * and type are checked at the end, and of a file that is refused no byte stays.
 */
export async function receiveUpload(
  ctx: Context,
  token: string,
  bytes: AsyncIterable<Buffer>,
): Promise<{ state: "READY" | "REJECTED"; reason: Rejection | null }> {
  const file = await begin(ctx, token);
  const reason = await keep(ctx, file, bytes).catch((error: unknown) => {
    // A sender who goes away breaks the stream; anything of ours is a fault, and the upload is refused all the same.
    ctx.log.warn({ err: error, attachment: file.id }, "an upload broke off");
    return "INTERRUPTED" as const;
  });
  const actor = authorize(ctx, "attachment:upload");
  const state = reason ? "REJECTED" : "READY";
  await transact(ctx, actor, async (tx) => {
    await setReceived(tx, file.id, reason);
    const said = { attachment: file.id, purpose: file.purpose, state, reason };
    return { value: {}, event: { kind: "attachment.received", subject: file.dataRequestId, ...said } };
  });
  return { state, reason };
}

async function begin(ctx: Context, token: string): Promise<StoredAttachment> {
  const actor = authorize(ctx, "attachment:upload");
  const { file } = await transact(ctx, actor, async (tx) => {
    const found = await lockByToken(tx, token);
    const isTheirs = found?.sessionId === actor.sessionId && found?.uploadedBy === actor.personId;
    if (!found || !isTheirs || found.state !== "WAITING" || found.expiresAt <= ctx.clock())
      throw new AppError("NOT_FOUND", GONE);
    await setReceiving(tx, found.id, ctx.clock());
    return {
      value: { file: found },
      event: { kind: "attachment.upload_begun", subject: found.dataRequestId, attachment: found.id },
    };
  });
  return file;
}

async function keep(
  ctx: Context,
  file: StoredAttachment,
  bytes: AsyncIterable<Buffer>,
): Promise<Rejection | null> {
  const { key } = await openCase(ctx, authorize(ctx, "attachment:upload"), file.dataRequestId);
  const hash = createHash("sha256");
  const sniffer = createSniffer();
  let size = 0;
  let position = 0;
  for await (const chunk of ofEqualSize(bytes, CHUNK_BYTES)) {
    size += chunk.length;
    if (size > file.sizeBytes) return "SIZE";
    hash.update(chunk);
    sniffer.push(chunk);
    const at = position;
    await saveProgress(ctx, async (tx) => insertAttachmentChunk(tx, key, file.id, at, chunk));
    position += 1;
  }
  if (size !== file.sizeBytes) return "SIZE";
  if (hash.digest("hex") !== file.sha256) return "HASH";
  return sniffer.type() === file.contentType ? null : "TYPE";
}
