import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import { countUnread } from "../messages/message-store.ts";
import type { DataRequest } from "./data-request-store.ts";
import { setNeedsReply } from "./queue/handling-store.ts";

/** Nothing is decided or erased over what the citizen wrote and nobody has answered or marked as read (Art. 12(2)). */
export async function refuseUnread(db: Knex, dataRequestId: string): Promise<void> {
  if ((await countUnread(db, dataRequestId, "CITIZEN")) === 0) return;
  throw new AppError(
    "INVALID_TRANSITION",
    "The citizen has written something that nobody has read. Answer it, or mark it as read, first.",
  );
}

/**
 * Somebody has looked at a request: it waits for a reply only while a message is unread. The caller MUST hold the
 * request, or a message on its way would be overlooked.
 */
export async function settleReply(tx: Tx, request: DataRequest): Promise<DataRequest> {
  const isUnread = (await countUnread(tx, request.id, "CITIZEN")) > 0;
  return isUnread === request.needsReply ? request : setNeedsReply(tx, request, isUnread);
}
