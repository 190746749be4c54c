import { authorize } from "../access.ts";
import type { AuditEvent } from "../audit/event.ts";
import { saveProgress, transact, type Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { removePackagesOf } from "../package/package-store.ts";
import {
  findDataRequest,
  lockDataRequest,
  setDataRequestState,
  type DataRequest,
} from "../requests/data-request-store.ts";
import { fulfilRight } from "../requests/fulfil-right.ts";
import { deleteDecision } from "../requests/right-store.ts";
import { open, seal } from "../vault/seal.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { totalOf, type Certificate } from "./certificate.ts";
import type { ErasureJournal } from "./erasure-journal.ts";
import {
  findPlan,
  listPlans,
  saveJournal,
  setExecuted,
  setPlanState,
  type StoredPlan,
} from "./erasure-plan-store.ts";
import { faultOf } from "./fault.ts";
import { deleteFindingsOf } from "./finding-store.ts";
import { searchedPerson } from "./identities.ts";
import type { SearchedPerson, Source } from "./source.ts";

type Work = { stored: StoredPlan; request: DataRequest; source: Source; key: Buffer; person: SearchedPerson };

const place = (planId: string) => ({ table: "erasure_plans", column: "sealed_journal", row: planId });

/**
 * Erases exactly what was approved, reads every collection again over a new connection, and keeps
 * the certificate. Data that changed since the approval stop it with nothing erased. After a crash
 * the journal tells whether the source had committed, so that nothing is done twice.
 */
export async function carryOutErasure(ctx: Context, { planId }: { planId: string }): Promise<void> {
  const work = await findWork(ctx, planId);
  if (!work) return;
  const isComplete = await attempt(ctx, work);
  if (!isComplete) throw new Error("something is left; it is read again later");
}

async function attempt(ctx: Context, work: Work): Promise<boolean> {
  try {
    const result = await execute(ctx, work);
    if ("journal" in result) return await certify(ctx, work, result.journal);
    await stop(ctx, work, result.changed);
    return true;
  } catch (error) {
    await keepFailure(ctx, work, faultOf(error).fault);
    throw error;
  }
}

async function findWork(ctx: Context, planId: string): Promise<Work | undefined> {
  authorize(ctx, "work:carryOut");
  const stored = await findPlan(ctx.db, planId);
  const request = stored && (await findDataRequest(ctx.db, stored.dataRequestId));
  const source = stored && ctx.sources.get(stored.system);
  if (!stored?.plan || !request || request.state !== "FULFILLING") return undefined;
  if (stored.state !== "APPROVED" && stored.state !== "NOT_COMPLETE") return undefined;
  if (!source) throw new Error(`the system ${stored.system} is no longer configured`);
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return {
    stored,
    request,
    source,
    key,
    person: await searchedPerson(ctx.db, ctx.vault, key, request, stored.system),
  };
}

async function execute(ctx: Context, work: Work): Promise<{ journal: ErasureJournal } | { changed: string }> {
  const { stored, source, key, person } = work;
  const { plan } = stored;
  if (!plan) throw new Error("an approved erasure has a plan");
  const done = await findDoneJournal(work);
  if (done) return { journal: done };
  return source.withSession(async ({ erasure }) => {
    if (!erasure) throw new Error(`nothing can be erased in ${stored.system}`);
    const result = await erasure.execute(person, plan, {
      beforeCommit: async (journal) => {
        const sealed = seal(key, place(stored.id), JSON.stringify(journal));
        await saveProgress(ctx, async (tx) => saveJournal(tx, stored.id, sealed));
      },
    });
    return result.outcome === "ERASED" ? { journal: result.journal } : { changed: result.collection };
  });
}

/** The journal of an earlier attempt that had committed in the source before the crash. */
async function findDoneJournal({ stored, source, key }: Work): Promise<ErasureJournal | undefined> {
  if (!stored.sealedJournal) return undefined;
  const journal: ErasureJournal = JSON.parse(
    open(key, place(stored.id), stored.sealedJournal).toString("utf8"),
  );
  const state = await source.withSession(async ({ erasure }) => erasure?.journalState(journal));
  return state === "DONE" || stored.state === "NOT_COMPLETE" ? journal : undefined;
}

async function certify(ctx: Context, work: Work, journal: ErasureJournal): Promise<boolean> {
  const { stored, request, source, person } = work;
  const actor = authorize(ctx, "work:carryOut");
  const executedAt = ctx.clock().toISOString();
  const found = await source.withSession(async ({ erasure }) => erasure?.verify(person, journal));
  if (!found) throw new Error(`nothing can be read again in ${stored.system}`);
  const certificate: Certificate = {
    planId: stored.id,
    planDigest: stored.digest ?? "",
    system: stored.system,
    executedAt,
    verifiedAt: ctx.clock().toISOString(),
    complete: found.complete,
    collections: found.collections,
  };
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    await setExecuted(tx, stored.id, certificate);
    await forgetCopies(tx, request);
    if (certificate.complete && locked) await fulfilWhenAllComplete(ctx, tx, locked);
    return { value: {}, event: executedEvent(request.id, stored, certificate) };
  });
  return certificate.complete;
}

/** What we hold of data that no longer exist must go as well: packages and findings. */
async function forgetCopies(tx: Tx, request: DataRequest): Promise<void> {
  if (!request.cprIndex) return;
  await removePackagesOf(tx, request.cprIndex);
  await deleteFindingsOf(tx, request.cprIndex);
}

async function fulfilWhenAllComplete(ctx: Context, tx: Tx, request: DataRequest): Promise<void> {
  const plans = await listPlans(tx, request.id);
  if (plans.every(({ state }) => state === "COMPLETE"))
    await fulfilRight(ctx, tx, request, "ERASURE", ctx.clock());
}

function executedEvent(subject: string, stored: StoredPlan, certificate: Certificate): AuditEvent {
  return {
    kind: "erasure.executed",
    subject,
    plan: stored.id,
    system: stored.system,
    erased: totalOf(certificate, "erased"),
    anonymised: totalOf(certificate, "anonymised"),
    kept: totalOf(certificate, "kept"),
    residue: totalOf(certificate, "residue"),
  };
}

/** The data are not what was approved: back to the review, for a new plan and a new decision. */
async function stop(ctx: Context, { stored, request }: Work, collection: string): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    await setPlanState(tx, stored.id, "CHANGED", "CHANGED");
    await deleteDecision(tx, request.id, "ERASURE");
    if (locked) await setDataRequestState(tx, locked, { state: "REVIEW" });
    const { id: plan, system } = stored;
    return { value: {}, event: { kind: "erasure.stopped", subject: request.id, plan, system, collection } };
  });
}

async function keepFailure(ctx: Context, { stored, request }: Work, reason: string): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  await transact(ctx, actor, async (tx) => {
    await setPlanState(tx, stored.id, stored.state, reason);
    const { id: plan, system } = stored;
    return { value: {}, event: { kind: "erasure.failed", subject: request.id, plan, system, reason } };
  });
}
