import { authorize } from "../../access.ts";
import type { AuditEvent } from "../../audit/event.ts";
import { transact, type Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { lockDataRequest, type DataRequest } from "../../requests/data-request-store.ts";
import { fulfilRight } from "../../requests/rights/fulfil-right.ts";
import { queueCertificateLetters } from "./certificate-letters.ts";
import { certifiedCollections, totalOf, type Certificate } from "./certificate.ts";
import type { ErasureJournal } from "./erasure-journal.ts";
import { followKept } from "../kept/follow-kept.ts";
import { findPlan, listPlans, setExecuted, type StoredPlan } from "./erasure-plan-store.ts";
import { SUPERSEDED, type ErasureWork } from "./erasure-work.ts";

/**
 * Reads every collection again over a new connection, by the journal of this plan and of those before it whose residue
 * it is about, and keeps the certificate. False when something is left: it is shown, and not done.
 */
export async function certifyErasure(
  ctx: Context,
  { stored, plan, request, source, person }: ErasureWork,
  journal: ErasureJournal,
): Promise<boolean> {
  const actor = authorize(ctx, "work:carryOut");
  const executedAt = (stored.executedAt ?? ctx.clock()).toISOString();
  const found = await source.withSession(async ({ erasure }) => erasure?.verify(person, journal));
  if (!found) throw new Error(`nothing can be read again in ${stored.system}`);
  const certificate: Certificate = {
    planId: stored.id,
    planDigest: stored.digest ?? "",
    system: stored.system,
    executedAt,
    verifiedAt: ctx.clock().toISOString(),
    complete: found.complete,
    collections: certifiedCollections(plan, found.collections),
  };
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    const now = await findPlan(tx, stored.id);
    if (now?.state === "COMPLETE") throw SUPERSEDED;
    await setExecuted(tx, stored.id, certificate);
    if (locked) await followKept(ctx, tx, locked, { ...stored, plan }, certificate);
    if (certificate.complete && locked?.state === "FULFILLING") await fulfilWhenAllComplete(ctx, tx, locked);
    return { value: {}, event: executedEvent(request.id, stored, certificate) };
  });
  return certificate.complete;
}

/** Carries the right out, with its letters, once every system is done. */
export async function fulfilWhenAllComplete(ctx: Context, tx: Tx, request: DataRequest): Promise<void> {
  const plans = await listPlans(tx, request.id);
  if (!plans.every(({ state }) => state === "COMPLETE")) return;
  await queueCertificateLetters(ctx, tx, request, plans);
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
