import { isAllowed } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { LocalizedText, SystemProgress } from "../../generated/schema.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { faultText } from "../fault-texts.ts";
import { countFindings } from "./finding-store.ts";
import { candidatesOf, listKnownIdentities } from "./known-identity-store.ts";
import { listNextTries, listSourceRuns, openLeftOut, type SourceRun } from "./source-run-store.ts";
import { takesLong } from "./usual-time.ts";
import { usedForOf } from "./used-for.ts";

/** A system as it is told of; what it is used for is read only when it is asked for. */
export type SystemReading = Omit<SystemProgress, "usedFor"> & { usedFor: () => Promise<LocalizedText[]> };

/** How far each system of a request is, and what it held. */
export async function readSystems(ctx: Context, request: DataRequest): Promise<SystemReading[]> {
  const runs = await listSourceRuns(ctx.db, request.id);
  const tries = await listNextTries(ctx.db, runs);
  const isStaff = isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
  const usedFor = usedForOf(ctx.db, request.versionsInForce);
  return Promise.all(
    runs.map(async (run) => ({
      ...(await present(ctx, run)),
      usedFor: async () => usedFor(ctx.sources.get(run.system)?.map),
      nextTryAt: run.state === "RETRYING" || run.state === "WAITING" ? (tries.get(run.id) ?? null) : null,
      leftOut: await leftOut(ctx, request, run),
      errorDetails: isStaff ? run.errorDetails : [],
      candidates: isStaff ? await candidates(ctx, request, run) : [],
      takesLong: isStaff && (await takesLong(ctx.db, run, ctx.clock())),
    })),
  );
}

async function leftOut(ctx: Context, request: DataRequest, run: SourceRun): Promise<string | null> {
  if (!run.leftOutAt) return null;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return openLeftOut(key, run);
}

async function candidates(ctx: Context, request: DataRequest, run: SourceRun): Promise<string[]> {
  if (run.lastError !== "SEVERAL_PEOPLE") return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return candidatesOf(await listKnownIdentities(ctx.db, key, request.id), run.system);
}

async function present(
  ctx: Context,
  run: SourceRun,
): Promise<
  Omit<SystemProgress, "usedFor" | "nextTryAt" | "leftOut" | "errorDetails" | "candidates" | "takesLong">
> {
  const map = ctx.sources.get(run.system)?.map;
  const counts = new Map((await countFindings(ctx.db, run.id)).map((count) => [count.collection, count]));
  const names =
    run.state === "COLLECTED" && !run.byHand ? Object.keys(map?.collections ?? {}) : [...counts.keys()];
  const isFinished = run.state === "COLLECTED" || run.state === "NO_DATA" || run.leftOutAt !== null;
  const { system, state, byHand, attempts, done, total, rows, resumedRows, startedAt, finishedAt } = run;
  return {
    ...{ system, state, byHand, attempts, done, total, rows, resumedRows, startedAt, finishedAt },
    title: map?.title ?? { da: run.system, en: run.system },
    lastError: faultText(run.lastError),
    collections: names.map((name) => ({
      collection: name,
      title: map?.collections[name]?.title ?? { da: name, en: name },
      count: counts.get(name)?.count ?? 0,
      undecided: counts.get(name)?.undecided ?? 0,
      withheld: counts.get(name)?.withheld ?? 0,
      redactions: counts.get(name)?.redactions ?? 0,
    })),
    nextPollAfterMs:
      isFinished || state === "STOPPED" || state === "BY_HAND"
        ? null
        : Math.min(2_000 + run.attempts * 1_000, 10_000),
  };
}
