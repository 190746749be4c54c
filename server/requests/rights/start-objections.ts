import { randomUUID } from "node:crypto";
import type { Tx } from "../../audit/transact.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import type { Activity } from "../../publication/policies/processing-activities-schema.ts";
import { rightOnBasis } from "../../publication/legal/rights-by-basis.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listObjections, setObjectionsPending, type Objection } from "./objection-store.ts";
import { insertRestriction, listRestrictions } from "../restriction/restriction-store.ts";
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
  const dataRequestId = request.id;
  const restricted = await restrictObjectedTo(tx, request, objections, at);
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

/**
 * An objection that is taken up again is pending again, and so restricts again what nothing restricts any more, or what
 * the person was told would be lifted (Art. 18(1)(d)). Gives the activities that are restricted anew.
 */
export async function restartObjections(tx: Tx, request: DataRequest, at: Date): Promise<string[]> {
  await setObjectionsPending(tx, request.id);
  const held = (await listRestrictions(tx, request.id)).filter(
    ({ ground, state, liftAnnouncedAt }) =>
      ground === "ART18_1_D" && state === "IN_FORCE" && liftAnnouncedAt === null,
  );
  const covered = new Set(held.flatMap(({ activities }) => activities));
  const pending = (await listObjections(tx, request.id)).filter(
    ({ activity, state }) => state === "PENDING" && activity !== null && !covered.has(activity),
  );
  return restrictObjectedTo(tx, request, pending, at);
}

async function restrictObjectedTo(
  tx: Tx,
  { id: dataRequestId, cprIndex, versionsInForce }: DataRequest,
  objections: readonly Objection[],
  at: Date,
): Promise<string[]> {
  if (objections.length === 0) return [];
  const record = await readRecordFor(tx, versionsInForce);
  const open = new Set(record.activities.filter(isOpenToObjection).map(({ key }) => key));
  const restricted = objections.flatMap(({ activity }) => (activity && open.has(activity) ? [activity] : []));
  if (restricted.length > 0) {
    await insertRestriction(tx, {
      id: randomUUID(),
      ...{ dataRequestId, cprIndex, activities: restricted, askedAt: at, inForceFrom: at },
      ground: "ART18_1_D",
    });
  }
  return restricted;
}
