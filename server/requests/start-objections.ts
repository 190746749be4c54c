import { randomUUID } from "node:crypto";
import type { Tx } from "../audit/transact.ts";
import { readRecordFor } from "../publication/for-request.ts";
import type { Activity } from "../publication/processing-activities-schema.ts";
import { rightOnBasis } from "../publication/rights-by-basis.ts";
import type { DataRequest } from "./data-request-store.ts";
import { listObjections } from "./objection-store.ts";
import { insertRestriction } from "./restriction-store.ts";
import { insertRightTask } from "./right-task-store.ts";

/** Whether a person may object to an activity: some of it rests on Art. 6(1)(e) or (f) (Art. 21(1)). */
export function isOpenToObjection(activity: Activity): boolean {
  return activity.legalBasis.some(({ article6 }) => rightOnBasis("OBJECTION", article6).reach === "APPLIES");
}

/**
 * What an objection does before anybody decides, once it is known who objects: the processing is restricted
 * (Art. 18(1)(d)), and direct marketing is to stop (Art. 21(3)). Gives the activities that are now restricted.
 */
export async function startObjections(tx: Tx, request: DataRequest, at: Date): Promise<string[]> {
  const objections = request.rights.includes("OBJECTION") ? await listObjections(tx, request.id) : [];
  if (objections.length === 0) return [];
  const record = await readRecordFor(tx, request.versionsInForce);
  const open = new Set(record.activities.filter(isOpenToObjection).map(({ key }) => key));
  const restricted = objections.flatMap(({ activity }) => (activity && open.has(activity) ? [activity] : []));
  const { id: dataRequestId, cprIndex } = request;
  if (restricted.length > 0) {
    await insertRestriction(tx, {
      id: randomUUID(),
      ...{ dataRequestId, cprIndex, activities: restricted, askedAt: at, inForceFrom: at },
      ground: "ART18_1_D",
    });
  }
  if (objections.some(({ directMarketing }) => directMarketing)) {
    await insertRightTask(tx, {
      dataRequestId,
      right: "OBJECTION",
      kind: "STOP",
      system: null,
      createdAt: at,
    });
  }
  return restricted;
}
