import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { isUuid, isVisible } from "../requests/change-data-request.ts";
import { findDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";

/** A request that the actor may see, with its key; anything else is NOT_FOUND. */
export async function openCase(
  ctx: Context,
  actor: Actor,
  id: string,
): Promise<{ request: DataRequest; key: Buffer }> {
  const request = isUuid(id) ? await findDataRequest(ctx.db, id) : undefined;
  if (!request || !isVisible(request, actor)) throw new AppError("NOT_FOUND", "There is no such request.");
  return { request, key: (await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId)).key };
}

/** The person who acts; the worker writes no messages. */
export function personOf(actor: Actor): string {
  if (!actor.personId) throw new AppError("FORBIDDEN", "Only a person can do this.");
  return actor.personId;
}
