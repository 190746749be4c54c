import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { Right } from "../../generated/schema.ts";
import type { DataRequest } from "../data-request-store.ts";
import { fulfilRight } from "./fulfil-right.ts";
import { listRectificationPoints } from "./rectification-store.ts";
import { listRequestRights } from "./right-store.ts";
import { listRightTasks } from "./right-task-store.ts";

/** Whether nothing is left to do for a right that is carried out by tasks and corrections. */
export async function isRightDone(db: Knex, requestId: string, right: Right): Promise<boolean> {
  if (right === "ACCESS" || right === "PORTABILITY" || right === "ERASURE") return false;
  const rights = await listRequestRights(db, requestId);
  const answer = rights.find((one) => one.right === right);
  if (!answer?.outcome || answer.outcome === "REFUSED") return answer?.outcome === "REFUSED";
  const tasks = await listRightTasks(db, requestId);
  if (tasks.some((task) => task.right === right && task.kind !== "LIFT" && task.doneAt === null))
    return false;
  if (right !== "RECTIFICATION") return true;
  const points = await listRectificationPoints(db, requestId);
  return points.every(({ ground, doneAt }) => ground !== null || doneAt !== null);
}

/** Closes a right when its last piece of work is done; gives the request as it then is. */
export async function settleRight(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  right: Right,
): Promise<DataRequest> {
  const rights = await listRequestRights(tx, request.id);
  const isOpen = rights.some(
    (one) => one.right === right && one.outcome !== null && one.fulfilledAt === null,
  );
  if (!isOpen || !(await isRightDone(tx, request.id, right))) return request;
  return fulfilRight(ctx, tx, request, right, ctx.clock());
}
