import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Knex } from "knex";

/** What Prometheus may read of one process. */
export type Metrics = {
  registry: Registry;
  operations: Histogram<"operation" | "code">;
  sourceCalls: Histogram<"system" | "outcome">;
};

/** Sets up the measures: operations by name and code, the queue's depth and age, the pool. */
export function createMetrics(db: Knex): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: "indsigt_operation_seconds",
    help: "GraphQL operations by name and result code",
    labelNames: ["operation", "code"],
    registers: [registry],
  });
  const sourceCalls = new Histogram({
    name: "indsigt_source_call_seconds",
    help: "Times a source system was connected to, by system and how it ended",
    labelNames: ["system", "outcome"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300],
    registers: [registry],
  });
  new Gauge({
    name: "indsigt_queue",
    help: "Jobs that wait, and the age in seconds of the oldest that may run",
    labelNames: ["measure"],
    registers: [registry],
    async collect() {
      const { rows } = await db.raw(
        `select count(*)::int as depth, coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as age
         from graphile_worker.jobs`,
      );
      this.set({ measure: "depth" }, rows[0].depth);
      this.set({ measure: "oldest_age_seconds" }, Math.max(rows[0].age, 0));
    },
  });
  new Gauge({
    name: "indsigt_database_pool",
    help: "Connections of the pool by state",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { pool } = db.client;
      this.set({ state: "used" }, pool.numUsed());
      this.set({ state: "free" }, pool.numFree());
      this.set({ state: "waiting" }, pool.numPendingAcquires());
    },
  });
  return { registry, operations, sourceCalls };
}
