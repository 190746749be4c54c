import type { Knex } from "knex";
import { listHandTaskFiles, listHandTasks, type HandTask } from "./hand-task-store.ts";

/** What people do by hand in a system, and the files that came of it, by their ids. */
export type FoundFiles = { task: HandTask; files: readonly string[] };

/** What people do by hand for a request, each with its files. */
export async function foundFiles(db: Knex, dataRequestId: string): Promise<FoundFiles[]> {
  const tasks = await listHandTasks(db, dataRequestId);
  const files = await listHandTaskFiles(
    db,
    tasks.map(({ id }) => id),
  );
  return tasks.map((task) => ({ task, files: files.get(task.id) ?? [] }));
}
