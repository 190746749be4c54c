import type { Knex } from "knex";

/** When a system was last read, since when it fails, and which open requests wait for it. */
export type Contact = {
  lastReadAt: Date | null;
  failingSince: Date | null;
  waiting: { id: string; number: string }[];
};

const MOST_WAITING = 100;

/** When each system was last read through for any request. */
export async function listLastReads(db: Knex): Promise<ReadonlyMap<string, Date>> {
  const rows: { system: string; at: Date }[] = await db("source_runs")
    .select("source_runs.system")
    .max({ at: "source_runs.finished_at" })
    .whereIn("source_runs.state", ["COLLECTED", "NO_DATA"])
    .whereNotNull("source_runs.finished_at")
    .groupBy("source_runs.system");
  return new Map(rows.map(({ system, at }) => [system, at]));
}

/** The open requests that wait for a system which could not be read, the longest wait first. */
export async function listWaitingFor(
  db: Knex,
  system: string,
): Promise<{ id: string; number: string; since: Date | null }[]> {
  return db("source_runs")
    .join("data_requests", "data_requests.id", "source_runs.data_request_id")
    .select({ id: "data_requests.id", number: "data_requests.number", since: "source_runs.started_at" })
    .where("source_runs.system", system)
    .whereIn("source_runs.state", ["RETRYING", "STOPPED"])
    .whereNull("source_runs.left_out_at")
    .whereNotIn("data_requests.state", ["CLOSED", "WITHDRAWN", "REFUSED"])
    .orderBy([{ column: "source_runs.started_at", nulls: "last" }, "data_requests.number"])
    .limit(MOST_WAITING);
}
