import type { Histogram } from "prom-client";
import type { Source } from "./source.ts";

type Calls = Histogram<"system" | "outcome">;

/** The same systems, with every use of each timed. */
export function measureSources(
  sources: ReadonlyMap<string, Source>,
  calls: Calls,
): ReadonlyMap<string, Source> {
  return new Map([...sources].map(([system, source]) => [system, measureSource(source, calls)]));
}

/** The same source, with every use of it timed by system and by how it ended. */
export function measureSource(source: Source, calls: Calls): Source {
  return {
    ...source,
    withSession: async (use, options) => {
      const stop = calls.startTimer({ system: source.map.system });
      try {
        const result = await source.withSession(use, options);
        stop({ outcome: "ok" });
        return result;
      } catch (error) {
        stop({ outcome: "failed" });
        throw error;
      }
    },
  };
}
