import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AnnounceLiftingInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { announceLift } from "./announce-lift.ts";
import { copenhagenDate } from "./calendar.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import { setDataRequestState } from "./data-request-store.ts";
import { restrictionOf } from "./restriction-of.ts";

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
  const { restrictionId, reason, liftsAt: asked, ...seen } = parseInput(announceInput, input);
  const now = ctx.clock();
  if (copenhagenDate(asked) < copenhagenDate(now)) {
    throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
      {
        path: ["input", "liftsAt"],
        message: "Choose a moment that has not passed: the person is told first.",
      },
    ]);
  }
  // The person is told a day: whoever names today, at whatever hour, means from now on.
  const liftsAt = asked < now ? now : asked;
  return changeDataRequest(ctx, actor, "ANNOUNCE_LIFTING", seen, async (tx, request) => {
    const restriction = await restrictionOf(tx, request.id, restrictionId);
    if (restriction.state !== "IN_FORCE")
      throw new AppError("INVALID_TRANSITION", "Only a restriction in force can be lifted.");
    await announceLift(ctx, tx, request, restriction, { reason, liftsAt });
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
