import type { Context } from "../context.ts";
import type { RecipientNotice } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listNotices, openNoticeReason } from "./recipient-store.ts";

/** The recipients that must be told, and whether they were; the person concerned may see them (Art. 19). */
export async function readRecipientNotices(ctx: Context, request: DataRequest): Promise<RecipientNotice[]> {
  const notices = await listNotices(ctx.db, request.id);
  if (notices.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return notices.map((notice) => ({
    ...{ id: notice.id, right: notice.right, recipient: notice.recipient, state: notice.state },
    name: { da: notice.nameDa, en: notice.nameEn },
    reason: openNoticeReason(key, notice),
    recordedAt: notice.recordedAt,
  }));
}
