import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import { planByHand } from "../../by-hand/plan-by-hand.ts";
import type { Context } from "../../context.ts";
import type { KeptLookOutcome } from "../../generated/schema.ts";
import { copenhagenDate, daysAfter } from "../../requests/deadlines/calendar.ts";
import { findDataRequest, lockDataRequest, type DataRequest } from "../../requests/data-request-store.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { discoverPerson } from "../collection/discover-person.ts";
import { searchedPerson } from "../collection/identities.ts";
import { permitErasure } from "../erasure/erasure-permit.ts";
import { planDigest, type ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import {
  findPlan,
  listPlans,
  setPlansReplaced,
  type DryRun,
  type StoredPlan,
} from "../erasure/erasure-plan-store.ts";
import { faultError, faultOf } from "../fault.ts";
import { followPlan } from "./follow-plan.ts";
import { listCertificates, listDueLooks, setLooked } from "./kept-look-store.ts";
import { lookAgainAt, outcomeOfLook } from "./kept-rules.ts";
import { planAndTry } from "../erasure/plan-and-try.ts";
import type { Source } from "../source.ts";

/** What leads to a plan that a DPO sees. */
const PLANNED: ReadonlySet<KeptLookOutcome> = new Set(["REASON_ENDED", "FOR_PEOPLE", "NEW_DATA"]);

type Look = { outcome: KeptLookOutcome; plan: ErasurePlan; dryRun: DryRun | null };

/**
 * Looks again at everything that closed erasures kept and that is due (Art. 5(1)(e), 17(3)). Nothing is erased by looking:
 * where a reason has ended, a plan waits for a DPO. What cannot be looked at is an event and tried again the next day;
 * it stops no other.
 */
export async function lookAgainAtKept(ctx: Context): Promise<void> {
  const today = copenhagenDate(ctx.clock());
  let afterId: string | undefined;
  do {
    const page = await listDueLooks(ctx.db, today, afterId);
    for (const { id, dataRequestId } of page) {
      const stored = await findPlan(ctx.db, id);
      const request = await findDataRequest(ctx.db, dataRequestId);
      if (stored && request) await lookAgain(ctx, stored, request);
    }
    afterId = page.at(-1)?.id;
  } while (afterId);
}

async function lookAgain(ctx: Context, stored: StoredPlan, request: DataRequest): Promise<void> {
  try {
    await keepLook(ctx, stored, request, await look(ctx, stored, request));
  } catch (error) {
    await keepFailure(ctx, stored, faultOf(error).fault);
  }
}

async function look(ctx: Context, stored: StoredPlan, request: DataRequest): Promise<Look> {
  const source = ctx.sources.get(stored.system);
  if (!source) throw new Error(`the system ${stored.system} is no longer configured`);
  if (stored.plan?.byHand || !source.capabilities.canErase) {
    const permit = await permitErasure(ctx.db, request.cprIndex, ctx.clock());
    return { outcome: "FOR_PEOPLE", plan: planByHand(source.map, permit, stored.shared), dryRun: null };
  }
  return lookIn(ctx, source, stored, request);
}

async function lookIn(ctx: Context, source: Source, stored: StoredPlan, request: DataRequest): Promise<Look> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const before = await listCertificates(ctx.db, stored);
  return source.withSession(async (session) => {
    const { erasure } = session;
    if (!erasure) throw faultError("READ_ONLY", "CONFLICT", `Nothing can be erased in ${stored.system}.`);
    const known = await searchedPerson(ctx.db, ctx.vault, key, request, stored.system);
    const person = await discoverPerson(ctx, session, key, request, stored.system, known);
    const permit = await permitErasure(ctx.db, request.cprIndex, ctx.clock());
    const plan = await erasure.plan(person, permit, stored.shared);
    const outcome = outcomeOfLook(before, plan);
    if (outcome === "NEW_DATA") return { outcome, plan: blockedByNewData(plan), dryRun: null };
    if (outcome !== "REASON_ENDED") return { outcome, plan, dryRun: null };
    return { outcome, ...(await planAndTry(ctx, erasure, person, request.cprIndex, stored.shared)) };
  });
}

/** Whoever uses the system again has asked nobody to erase that: a new request is needed, or what is kept waits. */
function blockedByNewData(plan: ErasurePlan): ErasurePlan {
  const sentence = {
    da: "Systemet har nye oplysninger om personen, siden der blev slettet. Dem har ingen bedt om at få slettet. Spørg personen, eller vent.",
    en: "The system holds new data about the person since the erasure. Nobody asked for that to be erased. Ask the person, or wait.",
  };
  const blocked = { ...plan, blocked: [...plan.blocked, { collection: "", sentence }] };
  return { ...blocked, digest: planDigest(blocked) };
}

async function keepLook(
  ctx: Context,
  stored: StoredPlan,
  request: DataRequest,
  { outcome, plan, dryRun }: Look,
): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    // Another worker may have looked in the meantime.
    const isFirst = (await findPlan(tx, stored.id))?.lookAgainOn === stored.lookAgainOn;
    const at = ctx.clock();
    const nextOn = outcome === "NOTHING_LEFT" ? null : nextLook(plan, at);
    await setLooked(tx, stored.id, { outcome, at, nextOn });
    const waiting = (await listPlans(tx, request.id)).some(
      (one) => one.follows === stored.id && one.digest === plan.digest,
    );
    const isPlanned = PLANNED.has(outcome) && locked?.state === "CLOSED" && isFirst && !waiting;
    if (isPlanned) await setPlansReplaced(tx, request.id, [stored.system]);
    const next = isPlanned ? await followPlan(tx, locked, stored, { plan, dryRun, at }) : undefined;
    const said = { plan: stored.id, system: stored.system, outcome, ...(next && { next }) };
    return { value: {}, event: { kind: "erasure.looked_again", subject: request.id, ...said } };
  });
}

async function keepFailure(ctx: Context, stored: StoredPlan, reason: string): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const { id: plan, system, dataRequestId: subject } = stored;
  await transact(ctx, actor, async (tx) => {
    const at = ctx.clock();
    await setLooked(tx, plan, { outcome: "FAILED", at, nextOn: daysAfter(copenhagenDate(at), 1) });
    return { value: {}, event: { kind: "erasure.look_failed", subject, plan, system, reason } };
  });
}

/** What may be erased now is looked at again too: until it is, it is not forgotten. */
function nextLook(plan: ErasurePlan, at: Date): string {
  const today = copenhagenDate(at);
  return lookAgainAt(plan, today)?.on ?? daysAfter(today, 7);
}
