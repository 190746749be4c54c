import type { Receipt } from "../audit/append.ts";
import type { AuditEvent } from "../audit/event.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Breach } from "../generated/schema.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import {
  listBreachNotifications,
  lockBreach,
  type StoredBreach,
  type StoredBreachNotification,
} from "./breach-store.ts";
import { presentBreach } from "./present-breach.ts";

/** What a change answers. */
export type BreachChanged = { breach: Breach; receipt: Receipt };

/** A breach that is held while it is changed. */
export type HeldBreach = { breach: StoredBreach; key: Buffer; notifications: StoredBreachNotification[] };

/**
 * Holds an open breach, checks that the caller saw its newest version, and makes the change. Errors: NOT_FOUND,
 * CONFLICT, INVALID_TRANSITION.
 */
export async function changeBreach(
  ctx: Context,
  actor: Actor,
  seen: { id: string; version: number },
  change: (tx: Tx, held: HeldBreach) => Promise<{ changed: StoredBreach; event: AuditEvent }>,
): Promise<BreachChanged> {
  return transact(ctx, actor, async (tx) => {
    const breach = isUuid(seen.id) ? await lockBreach(tx, seen.id) : undefined;
    if (!breach) throw new AppError("NOT_FOUND", "There is no such breach.");
    if (breach.version !== seen.version)
      throw new AppError("CONFLICT", "Somebody has changed the breach since you read it. Read it again.");
    if (breach.state !== "OPEN") throw new AppError("INVALID_TRANSITION", "The breach is closed.");
    const { key } = await readVaultKey(tx, ctx.vault, breach.vaultKeyId);
    const notifications = await listBreachNotifications(tx, breach.id);
    const { changed, event } = await change(tx, { breach, key, notifications });
    const told = await listBreachNotifications(tx, breach.id);
    return { value: { breach: presentBreach(key, changed, told, ctx.clock()) }, event };
  });
}
