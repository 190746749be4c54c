import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import type { HandOutcome, HandTaskState, HandWork } from "../generated/schema.ts";
import { open, seal } from "../vault/seal.ts";

/** Work in one system that people do by hand. */
export type HandTask = {
  id: string;
  dataRequestId: string;
  system: string;
  work: HandWork;
  /** The approved plan, when it is about erasing. */
  planId: string | null;
  state: HandTaskState;
  secondLook: boolean;
  dueOn: string;
  openedAt: Date;
  /** Who handed the system over; null where its map says so. */
  openedBy: string | null;
  sealedReason: Buffer | null;
  outcome: HandOutcome | null;
  sealedNote: Buffer | null;
  reportedAt: Date | null;
  reportedBy: string | null;
  checkedAt: Date | null;
  checkedBy: string | null;
  sealedRemark: Buffer | null;
};

const COLUMNS = {
  id: "hand_tasks.id",
  dataRequestId: "hand_tasks.data_request_id",
  system: "hand_tasks.system",
  work: "hand_tasks.work",
  planId: "hand_tasks.plan_id",
  state: "hand_tasks.state",
  secondLook: "hand_tasks.second_look",
  openedAt: "hand_tasks.opened_at",
  openedBy: "hand_tasks.opened_by",
  sealedReason: "hand_tasks.sealed_reason",
  outcome: "hand_tasks.outcome",
  sealedNote: "hand_tasks.sealed_note",
  reportedAt: "hand_tasks.reported_at",
  reportedBy: "hand_tasks.reported_by",
  checkedAt: "hand_tasks.checked_at",
  checkedBy: "hand_tasks.checked_by",
  sealedRemark: "hand_tasks.sealed_remark",
};

type Text = "sealed_reason" | "sealed_note" | "sealed_remark";

const place = (column: Text, row: string) => ({ table: "hand_tasks", column, row });

/** The work by hand of a request, in the order it arose. */
export async function listHandTasks(db: Knex, dataRequestId: string): Promise<HandTask[]> {
  return db("hand_tasks")
    .select({ ...COLUMNS, dueOn: db.raw("hand_tasks.due_on::text") })
    .where({ data_request_id: dataRequestId })
    .orderBy(["hand_tasks.opened_at", "hand_tasks.id"]);
}

/** What is new about a piece of work. */
export type NewHandTask = Pick<
  HandTask,
  "dataRequestId" | "system" | "work" | "planId" | "secondLook" | "dueOn" | "openedAt" | "openedBy"
> & { reason: string | null };

/** Puts work on the list; answers its id. */
export async function insertHandTask(tx: Tx, key: Buffer, task: NewHandTask): Promise<string> {
  const id = randomUUID();
  await tx("hand_tasks").insert({
    id,
    data_request_id: task.dataRequestId,
    system: task.system,
    work: task.work,
    plan_id: task.planId,
    state: "OPEN",
    second_look: task.secondLook,
    due_on: task.dueOn,
    opened_at: task.openedAt,
    opened_by: task.openedBy,
    sealed_reason: task.reason === null ? null : seal(key, place("sealed_reason", id), task.reason),
  });
  return id;
}

/** Keeps what somebody says came of it; the files take the place of those said before. */
export async function setHandTaskReported(
  tx: Tx,
  key: Buffer,
  { id, secondLook }: HandTask,
  report: { outcome: HandOutcome; note: string; by: string; at: Date; files: readonly string[] },
): Promise<HandTaskState> {
  const state = secondLook ? "REPORTED" : "DONE";
  await tx("hand_tasks")
    .where({ id })
    .update({
      ...{ state, outcome: report.outcome, reported_by: report.by, reported_at: report.at },
      ...{ checked_by: null, checked_at: null, sealed_remark: null },
      sealed_note: seal(key, place("sealed_note", id), report.note),
    });
  await tx("hand_task_files").where({ hand_task_id: id }).delete();
  for (const [position, attachment] of report.files.entries())
    await tx("hand_task_files").insert({ hand_task_id: id, attachment_id: attachment, position });
  return state;
}

/** Keeps a second person's look: done, or open again with what is missing. */
export async function setHandTaskChecked(
  tx: Tx,
  key: Buffer,
  id: string,
  check: { agreed: boolean; remark: string | null; by: string; at: Date },
): Promise<void> {
  await tx("hand_tasks")
    .where({ id })
    .update({
      ...{ state: check.agreed ? "DONE" : "OPEN", checked_by: check.by, checked_at: check.at },
      sealed_remark: check.remark === null ? null : seal(key, place("sealed_remark", id), check.remark),
    });
}

/** Takes work off the list that is no longer needed. */
export async function cancelHandTasks(tx: Tx, dataRequestId: string, system: string): Promise<void> {
  await tx("hand_tasks")
    .where({ data_request_id: dataRequestId, system, work: "COLLECT" })
    .whereIn("state", ["OPEN", "REPORTED"])
    .update({ state: "CANCELLED" });
}

/** The ids of the files of each task, in the order they were given. */
export async function listHandTaskFiles(
  db: Knex,
  taskIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows: { task: string; file: string }[] = await db("hand_task_files")
    .select({ task: "hand_task_files.hand_task_id", file: "hand_task_files.attachment_id" })
    .whereIn("hand_task_id", taskIds)
    .orderBy(["hand_task_files.hand_task_id", "hand_task_files.position"]);
  return new Map(taskIds.map((id) => [id, rows.filter(({ task }) => task === id).map(({ file }) => file)]));
}

/** Opens one text of a task. */
export function openHandText(
  key: Buffer,
  task: HandTask,
  which: "reason" | "note" | "remark",
): string | null {
  const [column, sealed] = (
    {
      reason: ["sealed_reason", task.sealedReason],
      note: ["sealed_note", task.sealedNote],
      remark: ["sealed_remark", task.sealedRemark],
    } as const
  )[which];
  return sealed && open(key, place(column, task.id), sealed).toString("utf8");
}
