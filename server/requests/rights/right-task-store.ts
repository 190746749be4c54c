import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { Right, TaskKind } from "../../generated/schema.ts";
import { open, seal } from "../../vault/seal.ts";

/** Work in a system that a person does by hand and confirms. */
export type RightTask = {
  id: string;
  dataRequestId: string;
  right: Right;
  kind: TaskKind;
  system: string | null;
  pointId: string | null;
  activities: string[];
  doneAt: Date | null;
  sealedNote: Buffer | null;
};

const COLUMNS = {
  id: "right_tasks.id",
  dataRequestId: "right_tasks.data_request_id",
  right: "right_tasks.right",
  kind: "right_tasks.kind",
  system: "right_tasks.system",
  pointId: "right_tasks.point_id",
  activities: "right_tasks.activities",
  doneAt: "right_tasks.done_at",
  sealedNote: "right_tasks.sealed_note",
};

const place = (row: string) => ({ table: "right_tasks", column: "sealed_note", row });

/** The tasks of a request, in the order they arose. */
export async function listRightTasks(db: Knex, dataRequestId: string): Promise<RightTask[]> {
  return db("right_tasks")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["right_tasks.created_at", "right_tasks.kind", "right_tasks.system", "right_tasks.id"]);
}

/** Asks a person to do something in a system. */
export async function insertRightTask(
  tx: Tx,
  task: {
    dataRequestId: string;
    right: Right;
    kind: TaskKind;
    system: string | null;
    pointId?: string;
    activities?: readonly string[];
    createdAt: Date;
  },
): Promise<void> {
  await tx("right_tasks").insert({
    id: randomUUID(),
    data_request_id: task.dataRequestId,
    right: task.right,
    kind: task.kind,
    system: task.system,
    point_id: task.pointId ?? null,
    activities: task.activities ?? [],
    created_at: task.createdAt,
  });
}

/** Records that a task was done, by whom, and what was done. */
export async function setTaskDone(
  tx: Tx,
  key: Buffer,
  id: string,
  done: { by: string; at: Date; note: string },
): Promise<void> {
  await tx("right_tasks")
    .where({ id })
    .update({ done_at: done.at, done_by: done.by, sealed_note: seal(key, place(id), done.note) });
}

/** Opens what was done. */
export function openTaskNote(key: Buffer, { id, sealedNote }: RightTask): string | null {
  return sealedNote && open(key, place(id), sealedNote).toString("utf8");
}
