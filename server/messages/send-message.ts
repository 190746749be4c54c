import { z } from "zod";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { SendMessageInput } from "../generated/schema.ts";
import { addJob } from "../jobs/add-job.ts";
import { insertDelivery } from "../letters/delivery-store.ts";
import { noticeAddress } from "../letters/notice-address.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { lockDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { setNeedsReply } from "../requests/queue/handling-store.ts";
import { idempotencyKey } from "../requests/inputs.ts";
import { settleReply } from "../requests/unread-messages.ts";
import { attach } from "./attachment-store.ts";
import { findMessage, insertMessage, setRead, type StoredMessage } from "./message-store.ts";
import { openCase, personOf } from "./open-case.ts";
import { wrongField } from "../platform/wrong-field.ts";

const sendInput = z.object({
  dataRequestId: z.string(),
  text: text(10_000),
  attachmentIds: z.array(z.uuid("Use the id of a file you uploaded.")).max(10, "Send at most 10 files."),
  readUpTo: z.string().nullish(),
  idempotencyKey,
});

/**
 * Writes to the other side. What a citizen writes waits in the staff's queue until it is read. When staff write, the
 * citizen gets an e-mail that says so and nothing more. A reply marks what it answers as read, and nothing newer.
 */
export async function sendMessage(
  ctx: Context,
  input: SendMessageInput,
): Promise<{ message: StoredMessage; receipt: Receipt }> {
  const actor = authorize(ctx, "message:send");
  const values = parseInput(sendInput, input);
  const { request, key } = await openCase(ctx, actor, values.dataRequestId);
  if (request.closedAt)
    throw new AppError("INVALID_TRANSITION", "The case is closed. Make a new request to write to us.");
  const side = actor.role === "CITIZEN" ? "CITIZEN" : "STAFF";
  const authorId = personOf(actor);
  const answered = await answeredMessage(ctx, request, values.readUpTo);
  return transact(ctx, actor, async (tx) => {
    const held = await lockDataRequest(tx, request.id);
    const message = await insertMessage(tx, key, {
      ...{ dataRequestId: request.id, side, authorId, authorRole: actor.role },
      ...{ text: values.text, sentAt: ctx.clock(), idempotencyKey: values.idempotencyKey },
    });
    const ids = [...new Set(values.attachmentIds)];
    const attached = await attach(tx, message.id, { dataRequestId: request.id, uploadedBy: authorId, ids });
    if (attached !== ids.length) {
      throw wrongField("attachmentIds", "Use files that you uploaded for a message here and that are ready.");
    }
    if (side === "STAFF") await notify(ctx, tx, request, message.id);
    const marked = answered
      ? await setRead(tx, {
          ...{ dataRequestId: request.id, side: side === "CITIZEN" ? "STAFF" : "CITIZEN" },
          ...{ upTo: answered.sentAt, at: ctx.clock() },
        })
      : 0;
    if (held) await (side === "CITIZEN" ? setNeedsReply(tx, held, true) : settleReply(tx, held));
    return {
      value: { message },
      event: {
        ...{ kind: "message.sent", subject: request.id, message: message.id, side, attachments: attached },
        ...(answered && { marked }),
      },
    };
  });
}

/** The newest message that the sender had before her when she wrote. */
async function answeredMessage(
  ctx: Context,
  request: DataRequest,
  id: string | null | undefined,
): Promise<StoredMessage | undefined> {
  if (!id) return undefined;
  const found = isUuid(id) ? await findMessage(ctx.db, request.id, id) : undefined;
  if (!found) throw new AppError("NOT_FOUND", "There is no such message.");
  return found;
}

async function notify(ctx: Context, tx: Tx, request: DataRequest, messageId: string): Promise<void> {
  const email = await noticeAddress(tx, ctx.vault, request);
  if (!email || !ctx.outbound.mail) return;
  const deliveryId = await insertDelivery(tx, {
    ...{ dataRequestId: request.id, messageId, channel: "EMAIL_NOTICE", state: "WAITING" },
    createdAt: ctx.clock(),
  });
  if (deliveryId) await addJob(tx, { name: "deliver", payload: { deliveryId } });
}
