import type { Context } from "../context.ts";
import type { SystemProgress } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { failureTexts } from "./failure-code.ts";
import { countFindings } from "./finding-store.ts";
import { listSourceRuns, type SourceRun } from "./source-run-store.ts";

/** How far each system of a request is, and what it held. */
export async function readSystems(ctx: Context, request: DataRequest): Promise<SystemProgress[]> {
  const runs = await listSourceRuns(ctx.db, request.id);
  return Promise.all(runs.map(async (run) => present(ctx, run)));
}

async function present(ctx: Context, run: SourceRun): Promise<SystemProgress> {
  const map = ctx.sources.get(run.system)?.map;
  const counts = new Map((await countFindings(ctx.db, run.id)).map((count) => [count.collection, count]));
  const names = run.state === "COLLECTED" ? Object.keys(map?.collections ?? {}) : [...counts.keys()];
  const isFinished = run.state === "COLLECTED" || run.state === "NO_DATA";
  return {
    system: run.system,
    title: map?.title ?? { da: run.system, en: run.system },
    state: run.state,
    attempts: run.attempts,
    lastError: run.lastError ? (failureTexts[run.lastError] ?? null) : null,
    collections: names.map((name) => ({
      collection: name,
      title: map?.collections[name]?.title ?? { da: name, en: name },
      count: counts.get(name)?.count ?? 0,
      undecided: counts.get(name)?.undecided ?? 0,
      withheld: counts.get(name)?.withheld ?? 0,
    })),
    nextPollAfterMs: isFinished ? null : Math.min(2_000 + run.attempts * 1_000, 10_000),
  };
}
