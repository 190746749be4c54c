import type { Knex } from "knex";
import type { Context } from "../../context.ts";
import type { LetterContent } from "../../letters/letter-fields.ts";
import { activityTitles } from "../../publication/activities/activity-text.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import type { Restriction } from "./restriction-store.ts";

/** What the notice before a restriction is lifted says: what it covers, since when, until when, and why (Art. 18(3)). */
export async function liftingLetter(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  restriction: Restriction,
  { reason, liftsAt }: { reason: string; liftsAt: Date },
): Promise<LetterContent> {
  const { activities } = await readRecordFor(db, request.versionsInForce);
  const restricted = activities.filter(({ key }) => restriction.activities.includes(key));
  return {
    letter: "RESTRICTION_LIFTED",
    fields: {
      restrictedOn: copenhagenDate(restriction.inForceFrom ?? ctx.clock()),
      liftsOn: copenhagenDate(liftsAt),
      what: activityTitles(restricted, request.language),
      why: reason,
    },
  };
}
