import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { MarkMessagesReadInput } from "../generated/schema.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { lockDataRequest } from "../requests/data-request-store.ts";
import { settleReply } from "../requests/unread-messages.ts";
import { findMessage, setRead } from "./message-store.ts";
import { openCase } from "./open-case.ts";

/** Marks what the other side wrote, up to one message, as read. One's own messages are not touched. */
export async function markMessagesRead(
  ctx: Context,
  { dataRequestId, upTo }: MarkMessagesReadInput,
): Promise<{ marked: number; receipt: Receipt }> {
  const actor = authorize(ctx, "message:send");
  const { request } = await openCase(ctx, actor, dataRequestId);
  const last = isUuid(upTo) ? await findMessage(ctx.db, request.id, upTo) : undefined;
  if (!last) throw new AppError("NOT_FOUND", "There is no such message.");
  const side = actor.role === "CITIZEN" ? "STAFF" : "CITIZEN";
  return transact(ctx, actor, async (tx) => {
    const held = await lockDataRequest(tx, request.id);
    const marked = await setRead(tx, { dataRequestId: request.id, side, upTo: last.sentAt, at: ctx.clock() });
    if (held && side === "CITIZEN") await settleReply(tx, held);
    return { value: { marked }, event: { kind: "messages.marked_read", subject: request.id, marked } };
  });
}
