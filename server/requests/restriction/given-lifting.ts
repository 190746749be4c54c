import type { Knex } from "knex";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { AnnounceLiftingInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { restrictionOf } from "./restriction-of.ts";
import type { Restriction } from "./restriction-store.ts";
import { wrongField } from "../../platform/wrong-field.ts";

const announceInput = z.object({
  id: z.string(),
  version: z.int(),
  restrictionId: z.string(),
  reason: text(2_000),
  liftsAt: z.date(),
});

/** What is lifted, why, and from when: never from a day that has passed, since the person is told first (Art. 18(3)). */
export function readLifting(
  ctx: Context,
  input: AnnounceLiftingInput,
): { restrictionId: string; reason: string; liftsAt: Date; seen: { id: string; version: number } } {
  const { restrictionId, reason, liftsAt: asked, ...seen } = parseInput(announceInput, input);
  const now = ctx.clock();
  if (copenhagenDate(asked) < copenhagenDate(now)) {
    throw wrongField("liftsAt", "Choose a moment that has not passed: the person is told first.");
  }
  // The person is told a day: whoever names today, at whatever hour, means from now on.
  return { restrictionId, reason, liftsAt: asked < now ? now : asked, seen };
}

/** A restriction of this request that is in force, and so can be lifted. */
export async function liftableOf(db: Knex, requestId: string, id: string): Promise<Restriction> {
  const restriction = await restrictionOf(db, requestId, id);
  if (restriction.state !== "IN_FORCE")
    throw new AppError("INVALID_TRANSITION", "Only a restriction in force can be lifted.");
  return restriction;
}
