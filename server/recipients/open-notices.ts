import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Right } from "../generated/schema.ts";
import { recipientsOf } from "../publication/activities/activity-text.ts";
import { readRecordFor } from "../publication/activities/for-request.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import type { StoredPlan } from "../sources/erasure/erasure-plan-store.ts";
import { insertNotice, reopenNotice } from "./recipient-store.ts";
import { erasedBy, touchedData, type TouchedData } from "./touched-data.ts";

/**
 * Lists each recipient that must be told of a rectification, erasure or restriction (Art. 19): those of the activities
 * whose data was touched, by the record in force when the request came, and those the data map names at the records.
 */
export async function openNotices(ctx: Context, tx: Tx, request: DataRequest, right: Right): Promise<void> {
  await listRecipients(ctx, tx, request, right, await touchedData(ctx, tx, request, right));
}

/** What was kept has been erased at last: whoever has it is told again, although they were told of the rest (Art. 19). */
export async function openNoticesAgain(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  plan: StoredPlan,
): Promise<void> {
  const recipients = await listRecipients(ctx, tx, request, "ERASURE", erasedBy(ctx, [plan]));
  for (const recipient of recipients) await reopenNotice(tx, request.id, "ERASURE", recipient);
}

async function listRecipients(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  right: Right,
  { activities: touched, recipients: named }: TouchedData,
): Promise<string[]> {
  if (touched.size === 0 && named.size === 0) return [];
  const record = await readRecordFor(tx, request.versionsInForce);
  const activities = record.activities.filter(({ key }) => touched.has(key));
  const keys = [...activities.flatMap(({ recipients }) => recipients), ...named.keys()];
  const listed = recipientsOf(record, keys);
  for (const { key: recipient, name } of listed) {
    const about = { dataRequestId: request.id, right, recipient, createdAt: ctx.clock() };
    await insertNotice(tx, { ...about, name: name.value });
  }
  return listed.map(({ key }) => key);
}
