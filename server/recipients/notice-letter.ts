import type { Knex } from "knex";
import type { Context } from "../context.ts";
import type { LetterContent, LetterFields } from "../letters/letter-fields.ts";
import { activityTitles } from "../publication/activities/activity-text.ts";
import { readRecordFor } from "../publication/activities/for-request.ts";
import type { Activity } from "../publication/policies/processing-activities-schema.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { listRequestRights } from "../requests/rights/right-store.ts";
import { listExecutedPlans, type StoredPlan } from "../sources/erasure/erasure-plan-store.ts";
import type { StoredNotice } from "./recipient-store.ts";
import { erasedBy, touchedData, type TouchedData } from "./touched-data.ts";

type Action = LetterFields<"RECIPIENT_NOTICE">["action"];

const ACTIONS = {
  RECTIFICATION: "RECTIFIED",
  ERASURE: "ERASED",
  RESTRICTION: "RESTRICTED",
  OBJECTION: "RESTRICTED",
} as const satisfies Partial<Record<StoredNotice["right"], Action>>;

/**
 * What the letter to a recipient says: what was done with which of the data it received, and when (Art. 19).
 * It names the activities this recipient gets data of, by the record or by the data map, and no other; of what was
 * erased, only what it has not been told of before; `executed` are the plans carried out, where the caller has read them.
 */
export async function noticeLetter(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  notice: StoredNotice,
  note: string | null,
  executed?: readonly StoredPlan[],
): Promise<LetterContent> {
  const { right, nameDa, nameEn } = notice;
  const { activities, doneAt } = await whatToTell(ctx, db, request, notice, executed);
  return {
    letter: "RECIPIENT_NOTICE",
    fields: {
      recipient: { name: request.language === "EN" ? nameEn : nameDa, address: null },
      action: ACTIONS[right as keyof typeof ACTIONS],
      doneOn: copenhagenDate(doneAt ?? ctx.clock()),
      what: activityTitles(activities, request.language),
      note,
    },
  };
}

type Told = { activities: readonly Pick<Activity, "name" | "key">[]; doneAt: Date | undefined };

/** Which activities a recipient is to be told of, and when it was done: what was kept may go long after the rest. */
export async function whatToTell(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  { right, recipient, toldPlans }: Pick<StoredNotice, "right" | "recipient" | "toldPlans">,
  executed?: readonly StoredPlan[],
): Promise<Told> {
  const record = await readRecordFor(db, request.versionsInForce);
  const receivedOf = ({ activities, recipients: named }: TouchedData) =>
    record.activities.filter(
      ({ key, recipients }) =>
        activities.has(key) && (recipients.includes(recipient) || named.get(recipient)?.has(key)),
    );
  if (right !== "ERASURE") {
    const rights = await listRequestRights(db, request.id);
    const doneAt = rights.find((one) => one.right === right)?.fulfilledAt ?? undefined;
    return { activities: receivedOf(await touchedData(ctx, db, request, right)), doneAt };
  }
  const plans = executed ?? (await listExecutedPlans(db, request.id));
  const untold = plans.filter(({ id }) => !toldPlans.includes(id));
  const own = untold.filter((plan) => {
    const erased = erasedBy(ctx, [plan]);
    return erased.recipients.has(recipient) || receivedOf(erased).length > 0;
  });
  return { activities: receivedOf(erasedBy(ctx, own)), doneAt: own.at(-1)?.executedAt ?? undefined };
}
