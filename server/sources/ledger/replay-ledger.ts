import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { removePackagesOf } from "../../package/package-store.ts";
import { blindIndex } from "../../vault/blind-index.ts";
import { SHARED_KINDS, type Identity, type IdentityKind } from "../map/identity-kinds.ts";
import { isPersonHeld, permitErasure, type ErasurePermit } from "../erasure/erasure-permit.ts";
import { faultOf } from "../fault.ts";
import { deleteFindingsOf } from "../collection/finding-store.ts";
import { leaveReplayToPeople } from "./leave-replay-to-people.ts";
import type { LedgerEntry } from "./ledger-store.ts";
import type { SearchedPerson, Source } from "../source.ts";
import { refuseFatal } from "../sql/sql-schema-check.ts";

/** What replaying needs; the command line has no more. */
export type ReplayContext = Pick<Context, "db" | "clock" | "actor" | "vault" | "sources">;

/** What is to be replayed: the ledger, since when the backup knows nothing of it, and whether to erase or only to look. */
export type ReplayOrder = {
  entries: readonly LedgerEntry[];
  backupTakenAt: Date;
  system: string | undefined;
  isDryRun: boolean;
};

/** What came of one line of the ledger. */
export type Replayed = {
  ledger: string;
  system: string;
  outcome:
    "NOT_THERE" | "FOUND" | "ERASED" | "KEPT" | "NOT_COMPLETE" | "FAILED" | "BY_HAND" | "NOT_DESCRIBED";
  erased: number;
  anonymised: number;
  kept: number;
  fault: string | null;
};

/**
 * Finds again in restored systems the people who were erased after the backup was taken, and erases them as was approved
 * then. Nobody's identifier is in the ledger: those of the system are hashed with the key and compared. Whoever became a
 * patron again after the erasure cannot be in an older backup, so nobody is erased by mistake.
 */
export async function replayLedger(ctx: ReplayContext, order: ReplayOrder): Promise<Replayed[]> {
  authorize(ctx, "work:carryOut");
  const results: Replayed[] = [];
  for (const system of new Set(order.entries.map((entry) => entry.system))) {
    const lines = linesFor(order, system);
    const source = ctx.sources.get(system);
    results.push(
      ...(source
        ? await replaySystem(ctx, source, lines, order.isDryRun)
        : lines.map((line) => unchanged(line, "NOT_DESCRIBED"))),
    );
  }
  return results;
}

/** A system that does not answer, or is not as its map says, keeps no other from being looked through. */
async function replaySystem(
  ctx: ReplayContext,
  source: Source,
  lines: readonly LedgerEntry[],
  isDryRun: boolean,
): Promise<Replayed[]> {
  if (lines.length === 0) return [];
  if (!source.capabilities.canReplay) {
    if (!isDryRun) for (const line of lines) await leaveReplayToPeople(ctx, source, line);
    return lines.map((line) => unchanged(line, "BY_HAND"));
  }
  const results: Replayed[] = [];
  const people = await findResurrected(ctx, source, lines).catch((error: unknown) => faultOf(error).fault);
  for (const line of lines) {
    results.push(
      typeof people === "string"
        ? { ...unchanged(line, "FAILED"), fault: people }
        : await replayLine(ctx, source, line, people.get(line.id) ?? [], isDryRun),
    );
  }
  return results;
}

/** A line of which nothing was erased again. */
function unchanged({ id: ledger, system }: LedgerEntry, outcome: Replayed["outcome"]): Replayed {
  return { ledger, system, outcome, erased: 0, anonymised: 0, kept: 0, fault: null };
}

/** Erasures begun after the backup that were not called off; what was called off has erased nothing. */
function linesFor({ entries, backupTakenAt, system: only }: ReplayOrder, system: string): LedgerEntry[] {
  const called = new Set(entries.filter(({ kind }) => kind === "VOID").map(({ planId }) => planId));
  return entries.filter(
    (entry) =>
      entry.kind === "BEGUN" &&
      entry.system === system &&
      (only === undefined || only === system) &&
      entry.recordedAt >= backupTakenAt &&
      !called.has(entry.planId),
  );
}

/** Reads the system's identifiers through once and tells, by line, which of them belong to its person. */
async function findResurrected(
  ctx: ReplayContext,
  source: Source,
  lines: readonly LedgerEntry[],
): Promise<Map<string, Identity[]>> {
  const wanted = new Map<string, LedgerEntry[]>();
  for (const line of lines) {
    for (const { kind, hash } of searchable(line)) {
      const key = `${kind}\0${hash}`;
      wanted.set(key, [...(wanted.get(key) ?? []), line]);
    }
  }
  const kinds = [...new Set([...wanted.keys()].map((key) => key.split("\0")[0] as IdentityKind))];
  const found = new Map<string, Identity[]>();
  await source.withSession(async ({ differences, erasure }) => {
    refuseFatal(await differences(), `Nobody can be found again in ${source.map.system}`);
    for (const kind of kinds) {
      for await (const value of erasure?.identifiers?.(kind) ?? []) {
        const hash = hashOf(ctx, kind, value);
        for (const line of wanted.get(`${kind}\0${hash}`) ?? [])
          found.set(line.id, [...(found.get(line.id) ?? []), { kind, value }]);
      }
    }
  });
  return found;
}

/** By what is hers alone; by an address only where nothing else was known of her. */
function searchable({ identifiers }: LedgerEntry): LedgerEntry["identifiers"] {
  const own = identifiers.filter(({ kind }) => !SHARED_KINDS.has(kind));
  return own.length > 0 ? own : identifiers;
}

/** The hash the ledger would hold of a value; undefined for one that is nobody's, such as an empty one. */
function hashOf(ctx: ReplayContext, kind: IdentityKind, value: string): string | undefined {
  const isEmpty = (kind === "cpr" || kind === "phone" ? value.replace(/\D/g, "") : value.trim()) === "";
  return isEmpty ? undefined : blindIndex(ctx.vault.index, kind, value);
}

async function replayLine(
  ctx: ReplayContext,
  source: Source,
  line: LedgerEntry,
  identities: readonly Identity[],
  isDryRun: boolean,
): Promise<Replayed> {
  if (identities.length === 0) return unchanged(line, "NOT_THERE");
  try {
    const cprIndex = line.identifiers.find(({ kind }) => kind === "cpr")?.hash ?? null;
    const permit = await permitErasure(ctx.db, cprIndex, ctx.clock());
    const person = await source.withSession((session) => wholePerson(session, identities));
    if (isDryRun) return await look(source, line, person, permit);
    return await eraseAgain(ctx, source, line, person, permit, cprIndex);
  } catch (error) {
    return { ...unchanged(line, "FAILED"), fault: faultOf(error).fault };
  }
}

/** Resurrected, she has again the address and card that lead to her other records. */
async function wholePerson(
  { discover }: { discover: (person: SearchedPerson) => Promise<{ identities: Identity[] }> },
  identities: readonly Identity[],
): Promise<SearchedPerson> {
  return { identities: (await discover({ identities })).identities };
}

async function look(
  source: Source,
  line: LedgerEntry,
  person: SearchedPerson,
  permit: ErasurePermit,
): Promise<Replayed> {
  const plan = await source.withSession(async ({ erasure }) =>
    erasure?.plan(person, permit, line.what.shared ?? "KEEP"),
  );
  const totals = plan?.totals ?? { erased: 0, anonymised: 0, kept: 0 };
  const isToErase = totals.erased + totals.anonymised > 0;
  return { ...unchanged(line, isToErase ? "FOUND" : "KEPT"), ...totals };
}

async function eraseAgain(
  ctx: ReplayContext,
  source: Source,
  line: LedgerEntry,
  person: SearchedPerson,
  permit: ErasurePermit,
  cprIndex: string | null,
): Promise<Replayed> {
  const actor = authorize(ctx, "work:carryOut");
  const done = await source.withSession(async ({ erasure }) => {
    if (!erasure) return undefined;
    const plan = await erasure.plan(person, permit, line.what.shared ?? "KEEP");
    const result = await erasure.execute(person, permit, plan, {});
    return result.outcome === "ERASED" ? { plan, journal: result.journal } : undefined;
  });
  if (!done) return { ...unchanged(line, "FAILED"), fault: "CHANGED" };
  const found = await source.withSession(async ({ erasure }) => erasure?.verify(person, done.journal));
  const { erased, anonymised, kept } = done.plan.totals;
  const residue = (found?.collections ?? []).reduce((sum, one) => sum + one.residue, 0);
  await transact(ctx, actor, async (tx) => {
    if (cprIndex && !isPersonHeld(permit)) {
      const owner = { dataRequestId: line.planId, cprIndex };
      await deleteFindingsOf(tx, permit, owner);
      await removePackagesOf(tx, permit, { ...owner, removedAt: ctx.clock() });
    }
    return {
      value: {},
      event: {
        kind: "erasure.replayed",
        subject: null,
        ...{ plan: line.planId, system: line.system, ledger: line.id, erased, anonymised, kept, residue },
      },
    };
  });
  const isErased = erased + anonymised > 0;
  const outcome = found?.complete !== true ? "NOT_COMPLETE" : isErased ? "ERASED" : "KEPT";
  return { ...unchanged(line, outcome), erased, anonymised, kept };
}
