import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AnnounceLiftingInput } from "../generated/schema.ts";
import { queueLetter } from "../letters/queue-letter.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { activityTitles } from "../publication/activity-text.ts";
import { readRecordFor } from "../publication/for-request.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { copenhagenDate } from "./calendar.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import { setDataRequestState } from "./data-request-store.ts";
import { restrictionOf } from "./restriction-of.ts";
import { setLiftAnnounced } from "./restriction-store.ts";

const announceInput = z.object({
  id: z.string(),
  version: z.int(),
  restrictionId: z.string(),
  reason: text(2_000),
  liftsAt: z.date(),
});

/** Tells the person by letter and on her case that a restriction will be lifted, why, and from when (Art. 18(3)). */
export async function announceLifting(ctx: Context, input: AnnounceLiftingInput): Promise<Changed> {
  const actor = authorize(ctx, "restriction:lift");
  const { restrictionId, reason, liftsAt, ...seen } = parseInput(announceInput, input);
  if (liftsAt < ctx.clock()) {
    throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
      {
        path: ["input", "liftsAt"],
        message: "Choose a moment that has not passed: the person is told first.",
      },
    ]);
  }
  return changeDataRequest(ctx, actor, "ANNOUNCE_LIFTING", seen, async (tx, request) => {
    const restriction = await restrictionOf(tx, request.id, restrictionId);
    if (restriction.state !== "IN_FORCE")
      throw new AppError("INVALID_TRANSITION", "Only a restriction in force can be lifted.");
    const { activities } = await readRecordFor(tx, request.versionsInForce);
    const letterId = await queueLetter(tx, ctx, {
      request,
      letter: "RESTRICTION_LIFTED",
      fields: {
        restrictedOn: copenhagenDate(restriction.inForceFrom ?? ctx.clock()),
        liftsOn: copenhagenDate(liftsAt),
        what: activityTitles(
          activities.filter(({ key }) => restriction.activities.includes(key)),
          request.language,
        ),
        why: reason,
      },
    });
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    await setLiftAnnounced(tx, key, restriction.id, { reason, announcedAt: ctx.clock(), liftsAt, letterId });
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "restriction.lift_announced",
        subject: request.id,
        restriction: restriction.id,
        liftsAt: liftsAt.toISOString(),
      },
    };
  });
}
