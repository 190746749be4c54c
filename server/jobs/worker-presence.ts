import type { WorkerEvents } from "graphile-worker";
import type { Client } from "pg";
import type { Logger } from "pino";
import { keepConnection, type LastingConnection } from "../platform/lasting-connection.ts";
import { SERVER_ROLE } from "../platform/row-security.ts";

/** Where presence is shown, whose, and how soon the jobs of somebody who does not show it are free. */
export type PresenceDeps = {
  databaseUrl: string;
  events: WorkerEvents;
  log: Logger;
  everyMs?: number;
  staleAfterMs?: number;
};

/**
 * Holds an advisory lock in the name by which this process's workers hold jobs. Postgres lets go of it when the
 * process dies, however it dies, and whoever looks next frees the jobs that the dead had begun; the queue by itself
 * waits four hours (docs/decisions/0067-a-dead-workers-jobs.md). Start it before the workers.
 */
export function showPresence(deps: PresenceDeps): LastingConnection {
  const { databaseUrl, events, log, everyMs = 15_000, staleAfterMs = 30_000 } = deps;
  const ids = new Set<string>();
  const show = async (client: Client) => {
    for (const id of ids) await client.query(HOLD, [id]);
    const { rows } = await client.query<{ worker: string }>(FREE, [staleAfterMs, [...ids]]);
    for (const { worker } of rows) log.warn({ worker }, "a worker is gone; what it had begun is free again");
  };
  const connection = keepConnection({
    ...{ databaseUrl, log, applicationName: "indsigt worker presence", everyMs },
    begin: async (client) => {
      await client.query(`set role ${SERVER_ROLE}`);
      await show(client);
    },
    beat: show,
  });
  events.on("pool:create", ({ workerPool }) => ids.add(workerPool.id));
  return connection;
}

const KEYS = "hashtext('indsigt worker'), hashtext";

/** Holding again what is held costs nothing, and new workers are shown with the others. */
const HOLD = `select pg_advisory_lock_shared(${KEYS}($1))`;

/**
 * Whoever has held a job for so long that it must have shown itself, and does not, is gone. A lock never keeps out its
 * own holder, so one's own name is left out.
 */
const FREE = `
  with held as materialized (
    select distinct locked_by as worker from graphile_worker.jobs
    where locked_at < now() - $1 * interval '1 millisecond' and locked_by <> all($2)
  ), gone as materialized (
    select worker from held where pg_try_advisory_xact_lock(${KEYS}(worker))
  )
  select worker, graphile_worker.force_unlock_workers(array[worker]) from gone`;
