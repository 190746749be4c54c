import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { queueLetter } from "../letters/queue-letter.ts";
import { activityTitles } from "../publication/activity-text.ts";
import { readRecordFor } from "../publication/for-request.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { copenhagenDate } from "./calendar.ts";
import type { DataRequest } from "./data-request-store.ts";
import { setLiftAnnounced, type Restriction } from "./restriction-store.ts";

/** Keeps the notice that a restriction will be lifted, and writes it to the person (Art. 18(3)). */
export async function announceLift(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  restriction: Restriction,
  { reason, liftsAt }: { reason: string; liftsAt: Date },
): Promise<void> {
  const { activities } = await readRecordFor(tx, request.versionsInForce);
  const restricted = activities.filter(({ key }) => restriction.activities.includes(key));
  const letterId = await queueLetter(tx, ctx, {
    request,
    letter: "RESTRICTION_LIFTED",
    fields: {
      restrictedOn: copenhagenDate(restriction.inForceFrom ?? ctx.clock()),
      liftsOn: copenhagenDate(liftsAt),
      what: activityTitles(restricted, request.language),
      why: reason,
    },
  });
  const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
  await setLiftAnnounced(tx, key, restriction.id, { reason, announcedAt: ctx.clock(), liftsAt, letterId });
}
