import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { announceLift } from "./announce-lift.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listRestrictions } from "./restriction-store.ts";

const WHY = {
  DA: "Du har trukket din anmodning tilbage. Derfor er der ikke længere en indsigelse at tage stilling til.",
  EN: "You have withdrawn your request. So there is no objection left to decide on.",
} as const;

/**
 * A restriction that only an objection started ends when the objection is taken back (Art. 18(1)(d)): the person is
 * told by letter first (Art. 18(3)), and it is lifted once that was sent. Gives those it was told of.
 */
export async function endObjectionRestrictions(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
): Promise<string[]> {
  const pending = (await listRestrictions(tx, request.id)).filter(
    ({ ground, state, liftAnnouncedAt }) =>
      ground === "ART18_1_D" && state === "IN_FORCE" && liftAnnouncedAt === null,
  );
  for (const restriction of pending)
    await announceLift(ctx, tx, request, restriction, {
      reason: WHY[request.language],
      liftsAt: ctx.clock(),
    });
  return pending.map(({ id }) => id);
}
