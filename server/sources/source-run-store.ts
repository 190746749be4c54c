import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import type { SystemState } from "../generated/schema.ts";

/** The reading of one system for one request. */
export type SourceRun = {
  id: string;
  dataRequestId: string;
  system: string;
  state: SystemState;
  attempts: number;
  lastError: string | null;
};

const COLUMNS = {
  id: "source_runs.id",
  dataRequestId: "source_runs.data_request_id",
  system: "source_runs.system",
  state: "source_runs.state",
  attempts: "source_runs.attempts",
  lastError: "source_runs.last_error",
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

/** Marks that a run is under way, one attempt more. */
export async function markRunStarted(tx: ProgressTx, id: string, at: Date): Promise<void> {
  await tx("source_runs")
    .where({ id })
    .update({ state: "RUNNING", started_at: at, attempts: tx.raw("attempts + 1") });
}

/** Marks that a run failed for now and why, as a code. It stays open. */
export async function setRunFailed(tx: Tx, id: string, reason: string): Promise<void> {
  await tx("source_runs").where({ id }).update({ state: "RETRYING", last_error: reason });
}

/** Marks that a system has been read, and says whether all systems of the request now have. */
export async function setRunFinished(
  tx: Tx,
  run: SourceRun,
  state: "COLLECTED" | "NO_DATA",
  at: Date,
): Promise<boolean> {
  await tx("source_runs").where({ id: run.id }).update({ state, finished_at: at, last_error: null });
  const open = await tx("source_runs")
    .select({ id: "source_runs.id" })
    .where({ data_request_id: run.dataRequestId })
    .whereNotIn("state", ["COLLECTED", "NO_DATA"])
    .first();
  return open === undefined;
}
