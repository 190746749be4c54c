import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { LetterFields } from "../letters/letter-fields.ts";
import { queueLetter } from "../letters/queue-letter.ts";
import { activityTitles } from "../publication/activity-text.ts";
import { readRecordFor } from "../publication/for-request.ts";
import { copenhagenDate } from "../requests/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { listRequestRights } from "../requests/right-store.ts";
import { listPlans } from "../sources/erasure-plan-store.ts";
import type { StoredNotice } from "./recipient-store.ts";
import { touchedData } from "./touched-data.ts";

type Action = LetterFields<"RECIPIENT_NOTICE">["action"];

const ACTIONS = {
  RECTIFICATION: "RECTIFIED",
  ERASURE: "ERASED",
  RESTRICTION: "RESTRICTED",
  OBJECTION: "RESTRICTED",
} as const satisfies Partial<Record<StoredNotice["right"], Action>>;

/**
 * Writes the letter that tells a recipient what was done with which of the data it received, and when (Art. 19).
 * It names the activities this recipient gets data of, by the record or by the data map, and no other.
 */
export async function queueNotice(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  { right, recipient, nameDa, nameEn }: StoredNotice,
  note: string | null,
): Promise<void> {
  const { activities: touched, recipients: named } = await touchedData(ctx, tx, request, right);
  const record = await readRecordFor(tx, request.versionsInForce);
  const received = record.activities.filter(
    ({ key, recipients }) =>
      touched.has(key) && (recipients.includes(recipient) || named.get(recipient)?.has(key)),
  );
  const doneAt = (await findDoneAt(tx, request, right)) ?? ctx.clock();
  await queueLetter(tx, ctx, {
    request,
    letter: "RECIPIENT_NOTICE",
    fields: {
      recipient: { name: request.language === "EN" ? nameEn : nameDa, address: null },
      action: ACTIONS[right as keyof typeof ACTIONS],
      doneOn: copenhagenDate(doneAt),
      what: activityTitles(received, request.language),
      note,
    },
  });
}

/** When a right was last carried out: what an erasure kept may have been erased long after the rest (Art. 19). */
export async function findDoneAt(
  tx: Tx,
  { id }: DataRequest,
  right: StoredNotice["right"],
): Promise<Date | undefined> {
  const rights = await listRequestRights(tx, id);
  const fulfilledAt = rights.find((one) => one.right === right)?.fulfilledAt;
  const plans = right === "ERASURE" ? await listPlans(tx, id) : [];
  return [fulfilledAt, ...plans.map(({ executedAt }) => executedAt)]
    .filter((at) => at instanceof Date)
    .sort((one, other) => other.getTime() - one.getTime())[0];
}
