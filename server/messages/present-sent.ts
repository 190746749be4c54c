import type { Receipt } from "../audit/append.ts";
import type { Context } from "../context.ts";
import type { Message } from "../generated/schema.ts";
import { findDataRequest } from "../requests/data-request-store.ts";
import { AppError } from "../errors.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listAttachments } from "./attachment-store.ts";
import type { StoredMessage } from "./message-store.ts";
import { presentMessage } from "./read-messages.ts";

/** A message that was just sent, as its sender sees it. */
export async function presentSent(
  ctx: Context,
  { message, receipt }: { message: StoredMessage; receipt: Receipt },
): Promise<{ message: Message; receipt: Receipt }> {
  const request = await findDataRequest(ctx.db, message.dataRequestId);
  if (!request) throw new AppError("NOT_FOUND", "There is no such request.");
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const files = await listAttachments(ctx.db, request.id);
  return { message: presentMessage(ctx, key, message, files), receipt };
}
