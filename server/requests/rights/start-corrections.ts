import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { addJob } from "../../jobs/add-job.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listRectificationPoints } from "./rectification-store.ts";
import { insertRightTask } from "./right-task-store.ts";

/** Has each point of a rectification carried out: by this service where it may, else by a person who confirms it (Art. 16). */
export async function startCorrections(ctx: Context, tx: Tx, request: DataRequest): Promise<void> {
  for (const { id, method, system } of await listRectificationPoints(tx, request.id)) {
    if (method === "CORRECT") await addJob(tx, { name: "correct_record", payload: { pointId: id } });
    if (method === "CORRECT_BY_HAND" || method === "ADD_NOTE") {
      await insertRightTask(tx, {
        ...{ dataRequestId: request.id, system, pointId: id, createdAt: ctx.clock() },
        right: "RECTIFICATION",
        kind: method === "ADD_NOTE" ? "ADD_NOTE" : "CORRECT",
      });
    }
  }
}
