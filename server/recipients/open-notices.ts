import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Right } from "../generated/schema.ts";
import { recipientsOf } from "../publication/activity-text.ts";
import { readRecordFor } from "../publication/for-request.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { insertNotice } from "./recipient-store.ts";
import { touchedActivities } from "./touched-activities.ts";

/**
 * Lists each recipient that must be told of a rectification, erasure or restriction (Art. 19): those of the
 * activities whose data was touched, by the data map and the record in force when the request came.
 */
export async function openNotices(ctx: Context, tx: Tx, request: DataRequest, right: Right): Promise<void> {
  const touched = await touchedActivities(ctx, tx, request, right);
  if (touched.size === 0) return;
  const record = await readRecordFor(tx, request.versionsInForce);
  const activities = record.activities.filter(({ key }) => touched.has(key));
  const keys = activities.flatMap(({ recipients }) => recipients);
  for (const { key: recipient, name } of recipientsOf(record, keys)) {
    const about = { dataRequestId: request.id, right, recipient, createdAt: ctx.clock() };
    await insertNotice(tx, { ...about, name: name.value });
  }
}
