import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../../audit/transact.ts";
import type { SystemState } from "../../generated/schema.ts";
import { open, seal } from "../../vault/seal.ts";

/** The reading of one system for one request. */
export type SourceRun = {
  id: string;
  dataRequestId: string;
  system: string;
  state: SystemState;
  attempts: number;
  lastError: string | null;
  errorDetails: string[];
  /** Collections read through, of how many; and records kept so far. */
  done: number;
  total: number;
  rows: number;
  /** Records of earlier attempts that the latest attempt went on from. */
  resumedRows: number;
  /** Keyed hash of the map and the identifiers it is read by. */
  basis: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Whether people look it through by hand. */
  byHand: boolean;
  /** When a person decided to answer without this system, who, and why; the reason is sealed. */
  leftOutAt: Date | null;
  leftOutBy: string | null;
  sealedLeftOut: Buffer | null;
};

const COLUMNS = {
  id: "source_runs.id",
  dataRequestId: "source_runs.data_request_id",
  system: "source_runs.system",
  state: "source_runs.state",
  attempts: "source_runs.attempts",
  lastError: "source_runs.last_error",
  errorDetails: "source_runs.error_details",
  done: "source_runs.done",
  total: "source_runs.total",
  rows: "source_runs.rows",
  resumedRows: "source_runs.resumed_rows",
  basis: "source_runs.basis",
  startedAt: "source_runs.started_at",
  finishedAt: "source_runs.finished_at",
  byHand: "source_runs.by_hand",
  leftOutAt: "source_runs.left_out_at",
  leftOutBy: "source_runs.left_out_by",
  sealedLeftOut: "source_runs.sealed_left_out",
};

/** Finds one run. */
export async function findSourceRun(db: Knex, id: string): Promise<SourceRun | undefined> {
  return db("source_runs").select(COLUMNS).where({ id }).first();
}

/** The runs of one request, by system. */
export async function listSourceRuns(db: Knex, dataRequestId: string): Promise<SourceRun[]> {
  return db("source_runs")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy("source_runs.system");
}

/** When the queue will try each of these runs again by itself. */
export async function listNextTries(db: Knex, runs: readonly SourceRun[]): Promise<Map<string, Date>> {
  const keys = runs.map(({ id }) => `collect_system:${id}`);
  const jobs: { key: string; runAt: Date }[] = await db("graphile_worker.jobs")
    .select({ key: "key", runAt: "run_at" })
    .whereIn("key", keys)
    .whereNull("locked_at");
  return new Map(jobs.map(({ key, runAt }) => [key.slice("collect_system:".length), runAt]));
}

/** Puts a system on the list of those to read. */
export async function insertSourceRun(
  tx: Tx,
  run: { id: string; dataRequestId: string; system: string },
): Promise<void> {
  await tx("source_runs").insert({
    id: run.id,
    data_request_id: run.dataRequestId,
    system: run.system,
    state: "WAITING",
  });
}

/** Marks that a run is under way and answers which attempt this is; an earlier one that still runs is superseded. */
export async function markRunStarted(tx: ProgressTx, id: string, at: Date): Promise<number> {
  const [row] = await tx("source_runs")
    .where({ id })
    .update({
      ...{ state: "RUNNING", started_at: at, finished_at: null },
      ...{ attempts: tx.raw("attempts + 1"), resumed_rows: tx.raw("rows") },
    })
    .returning("attempts");
  return row.attempts;
}

/** Begins to read a system from the start, because the map or what the person is known by is another now. */
export async function resetRun(tx: ProgressTx, id: string, basis: string, total: number): Promise<void> {
  await tx.raw(
    `with forgotten as (delete from finding_pages where source_run_id = ?)
     update source_runs set basis = ?, total = ?, done = 0, rows = 0, resumed_rows = 0 where id = ?`,
    [id, basis, total, id],
  );
}

/** Notes how many collections an attempt is done with. False when a later attempt has taken over, and this one must end. */
export async function saveRunProgress(
  tx: ProgressTx,
  run: { id: string; attempt: number },
  done: number,
): Promise<boolean> {
  const ours = { id: run.id, attempts: run.attempt, state: "RUNNING" };
  return (await tx("source_runs").where(ours).update({ done })) === 1;
}

/** Marks that an attempt failed and why, as a code: tried again by itself, or stopped until a person acts. */
export async function setRunFailed(
  tx: Tx,
  run: { id: string; attempt: number },
  failure: { state: "RETRYING" | "STOPPED"; fault: string; details: readonly string[] },
): Promise<void> {
  await tx("source_runs")
    .where({ id: run.id, attempts: run.attempt })
    .update({
      state: failure.state,
      last_error: failure.fault,
      error_details: JSON.stringify(failure.details),
    });
}

/** Puts a run back among those that wait. */
export async function setRunWaiting(tx: Tx, id: string): Promise<void> {
  await tx("source_runs")
    .where({ id })
    .update({ state: "WAITING", finished_at: null, last_error: null, error_details: "[]" });
}

/** Leaves a system to people. What was read of it is forgotten: nothing half-read is taken for the whole. */
export async function setRunByHand(tx: Tx, id: string): Promise<void> {
  await tx("finding_pages").where({ source_run_id: id }).delete();
  await tx("source_runs")
    .where({ id })
    .update({
      ...{ state: "BY_HAND", by_hand: true, basis: null, done: 0, total: 0, rows: 0, resumed_rows: 0 },
      ...{ last_error: null, error_details: "[]" },
    });
}

/** Marks that a system has been read, and says whether all systems of the request now have. */
export async function setRunFinished(
  tx: Tx,
  run: SourceRun,
  state: "COLLECTED" | "NO_DATA",
  at: Date,
): Promise<boolean> {
  await tx("source_runs")
    .where({ id: run.id })
    .update({ state, finished_at: at, last_error: null, error_details: "[]" });
  return isAllRead(tx, run.dataRequestId);
}

/** Whether no system of a request is still to be read; one that was left out is not. */
async function isAllRead(db: Knex, dataRequestId: string): Promise<boolean> {
  const open = await db("source_runs")
    .select({ id: "source_runs.id" })
    .where({ data_request_id: dataRequestId })
    .whereNotIn("state", ["COLLECTED", "NO_DATA"])
    .whereNull("left_out_at")
    .first();
  return open === undefined;
}

const leftOutPlace = (row: string) => ({ table: "source_runs", column: "sealed_left_out", row });

/** Leaves a system out of the answer, and says whether all others have been read. What was read of it is forgotten. */
export async function setRunLeftOut(
  tx: Tx,
  key: Buffer,
  run: SourceRun,
  decision: { at: Date; by: string; reason: string },
): Promise<boolean> {
  await tx("finding_pages").where({ source_run_id: run.id }).delete();
  await tx("source_runs")
    .where({ id: run.id })
    .update({
      left_out_at: decision.at,
      left_out_by: decision.by,
      sealed_left_out: seal(key, leftOutPlace(run.id), decision.reason),
    });
  return isAllRead(tx, run.dataRequestId);
}

/** Opens why a system was left out; null when it was not. */
export function openLeftOut(key: Buffer, { id, sealedLeftOut }: SourceRun): string | null {
  return sealedLeftOut && open(key, leftOutPlace(id), sealedLeftOut).toString("utf8");
}
