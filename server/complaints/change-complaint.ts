import type { Receipt } from "../audit/append.ts";
import type { AuditEvent } from "../audit/event.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Complaint, ComplaintState } from "../generated/schema.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { lockComplaint, type StoredComplaint } from "./complaint-store.ts";
import { presentComplaint } from "./present-complaint.ts";

/** What a change answers. */
export type ComplaintChanged = { complaint: Complaint; receipt: Receipt };

/**
 * Holds a complaint, checks that the caller saw its newest version and that it stands where the change needs it, and
 * makes the change. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION.
 */
export async function changeComplaint(
  ctx: Context,
  actor: Actor,
  seen: { id: string; version: number },
  from: readonly ComplaintState[],
  change: (
    tx: Tx,
    key: Buffer,
    found: StoredComplaint,
  ) => Promise<{ changed: StoredComplaint; event: AuditEvent }>,
): Promise<ComplaintChanged> {
  return transact(ctx, actor, async (tx) => {
    const found = isUuid(seen.id) ? await lockComplaint(tx, seen.id) : undefined;
    if (!found) throw new AppError("NOT_FOUND", "There is no such complaint.");
    if (found.version !== seen.version)
      throw new AppError("CONFLICT", "Somebody has changed the complaint since you read it. Read it again.");
    if (!from.includes(found.state))
      throw new AppError("INVALID_TRANSITION", "The complaint's state does not allow this step now.");
    const { key } = await readVaultKey(tx, ctx.vault, found.vaultKeyId);
    const { changed, event } = await change(tx, key, found);
    return { value: { complaint: presentComplaint(key, changed) }, event };
  });
}
