import { Gauge } from "prom-client";
import type { Metrics } from "../platform/metrics.ts";
import type { BoundedMemory } from "./bounded-memory.ts";

/** Shows to Prometheus how much is remembered of what the public reads, and how often that served. */
export function measureMemories(
  { registry }: Metrics,
  memories: Readonly<Record<string, Pick<BoundedMemory<unknown>, "bytes" | "entries" | "hits">>>,
): void {
  new Gauge({
    name: "indsigt_public_memory",
    help: "What is remembered of public reads: bytes, entries, and how often it served, by kind",
    labelNames: ["kind", "measure"],
    registers: [registry],
    collect() {
      for (const [kind, memory] of Object.entries(memories)) {
        for (const name of ["bytes", "entries", "hits"] as const) {
          this.set({ kind, measure: name }, memory[name]);
        }
      }
    },
  });
}
