import { restrictionGrounds } from "../../../policies/entitlements.ts";
import { isAllowed } from "../../access.ts";
import type { Context } from "../../context.ts";
import type {
  ActivityName,
  Objection,
  RectificationPoint,
  Restriction,
  RightTask,
} from "../../generated/schema.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listObjections } from "./objection-store.ts";
import { listRectificationPoints, openAnswer, openClaim } from "./rectification-store.ts";
import { listRestrictions, openLiftReason } from "../restriction/restriction-store.ts";
import { listRequestRights } from "./right-store.ts";
import { listRightTasks, openTaskNote } from "./right-task-store.ts";

/** The points of a rectification. The citizen sees the answers once they are decided, not while they are prepared. */
export async function readRectificationPoints(
  ctx: Context,
  request: DataRequest,
): Promise<RectificationPoint[]> {
  const points = await listRectificationPoints(ctx.db, request.id);
  if (points.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const rights = await listRequestRights(ctx.db, request.id);
  const isDecided = rights.some(({ right, outcome }) => right === "RECTIFICATION" && outcome !== null);
  const isShown = isDecided || isStaff(ctx);
  return points.map((point) => {
    const answer = isShown ? openAnswer(key, point) : undefined;
    return {
      id: point.id,
      ...openClaim(key, point),
      method: isShown ? point.method : null,
      ground: isShown ? point.ground : null,
      considerations: answer?.considerations ?? null,
      note: point.method === "ADD_NOTE" ? (answer?.text ?? null) : null,
      doneAt: point.doneAt,
    };
  });
}

/** The restrictions a request led to, with the notice of lifting where there is one. */
export async function readRestrictions(ctx: Context, request: DataRequest): Promise<Restriction[]> {
  const restrictions = await listRestrictions(ctx.db, request.id);
  if (restrictions.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const nameOf = await activityNames(ctx, request);
  return restrictions.map((one) => ({
    ...{ id: one.id, ground: one.ground, state: one.state, inForceFrom: one.inForceFrom },
    provision: restrictionGrounds[one.ground].provision,
    text: restrictionGrounds[one.ground].text,
    activities: one.activities.map(nameOf),
    ...{ liftAnnouncedAt: one.liftAnnouncedAt, liftsAt: one.liftsAt, liftedAt: one.liftedAt },
    liftReason: openLiftReason(key, one),
  }));
}

/** What a request objects to, with the answers. */
export async function readObjections(ctx: Context, request: DataRequest): Promise<Objection[]> {
  const objections = await listObjections(ctx.db, request.id);
  if (objections.length === 0) return [];
  const nameOf = await activityNames(ctx, request);
  return objections.map(({ id, activity, directMarketing, state, ground }) => ({
    ...{ id, directMarketing, state, ground },
    activity: activity === null ? null : nameOf(activity),
  }));
}

/** What people must do in systems by hand; nobody's but staff's to see. */
export async function readRightTasks(ctx: Context, request: DataRequest): Promise<RightTask[]> {
  if (!isStaff(ctx)) return [];
  const tasks = await listRightTasks(ctx.db, request.id);
  if (tasks.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const nameOf = await activityNames(ctx, request);
  const points = new Map(
    (await listRectificationPoints(ctx.db, request.id)).map((point) => [point.id, point]),
  );
  return tasks.map((task) => {
    const point = task.pointId ? points.get(task.pointId) : undefined;
    return {
      ...{ id: task.id, right: task.right, kind: task.kind, system: task.system, pointId: task.pointId },
      activities: task.activities.map(nameOf),
      text: point ? (openAnswer(key, point)?.text ?? null) : null,
      doneAt: task.doneAt,
      note: openTaskNote(key, task),
    };
  });
}

function isStaff(ctx: Context): boolean {
  return isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
}

async function activityNames(ctx: Context, request: DataRequest): Promise<(key: string) => ActivityName> {
  const { activities } = await readRecordFor(ctx.db, request.versionsInForce);
  const names = new Map(activities.map(({ key, name }) => [key, name]));
  return (key) => ({ key, title: names.get(key) ?? { da: key, en: key } });
}
