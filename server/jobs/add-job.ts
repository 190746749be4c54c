import type { Tx } from "../audit/transact.ts";

/** The tasks of the worker; each payload holds ids, days and numbers only. */
export type Task =
  | { name: "collect_system"; payload: { sourceRunId: string } }
  | { name: "plan_erasure"; payload: { planId: string } }
  | { name: "execute_erasure"; payload: { planId: string } }
  | { name: "correct_record"; payload: { pointId: string } }
  | { name: "mail_alarm"; payload: { alarmId: string } }
  | { name: "mail_breach"; payload: { breachId: string; hours: number } }
  | { name: "build_audit_export"; payload: { exportId: string } }
  | { name: "build_package"; payload: { packageId: string } }
  | { name: "set_letter"; payload: { letterId: string } }
  | { name: "send_digest"; payload: { day: string } }
  | { name: "deliver"; payload: { deliveryId: string } };

/**
 * Asks the worker to do something once the change it belongs to is committed, and not otherwise. What waits already for
 * the same thing is replaced, so that asking again means at once; `wait` puts it off unless somebody asks again.
 */
export async function addJob(tx: Tx, task: Task, wait = { minutes: 0 }): Promise<void> {
  const [id] = Object.values(task.payload);
  await tx.raw(
    "select graphile_worker.add_job(?, ?::json, max_attempts => 25, job_key => ?, run_at => now() + make_interval(mins => ?))",
    [task.name, JSON.stringify(task.payload), `${task.name}:${id}`, wait.minutes],
  );
}
