import type { Knex } from "knex";
import type { DataRequest } from "../requests/data-request-store.ts";
import { listHandTasks, type HandTask } from "./hand-task-store.ts";
import { wrongField } from "../platform/wrong-field.ts";

/** A task of a request that is named in an input; any other id is an error of that field. */
export async function findHandTask(db: Knex, request: DataRequest, taskId: string): Promise<HandTask> {
  const task = (await listHandTasks(db, request.id)).find(({ id }) => id === taskId);
  if (task) return task;
  throw wrongField("taskId", "There is no such work on this request.");
}
