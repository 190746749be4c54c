import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { liftingLetter } from "./lifting-letter.ts";
import { setLiftAnnounced, type Restriction } from "./restriction-store.ts";

/** Keeps the notice that a restriction will be lifted, and writes it to the person (Art. 18(3)). */
export async function announceLift(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  restriction: Restriction,
  lifting: { reason: string; liftsAt: Date },
): Promise<void> {
  const letter = await liftingLetter(ctx, tx, request, restriction, lifting);
  const letterId = await queueLetter(tx, ctx, { request, ...letter });
  const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
  await setLiftAnnounced(tx, key, restriction.id, { ...lifting, announcedAt: ctx.clock(), letterId });
}
