import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { findDataRequest, type DataRequest } from "../../requests/data-request-store.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { ErasureJournal } from "./erasure-journal.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import { findPlan, type StoredPlan } from "./erasure-plan-store.ts";
import { searchedPerson } from "../collection/identities.ts";
import type { SearchedPerson, Source } from "../source.ts";

/** An approved erasure with all it takes to carry it out. */
export type ErasureWork = {
  stored: StoredPlan;
  plan: ErasurePlan;
  request: DataRequest;
  source: Source;
  key: Buffer;
  person: SearchedPerson;
};

/** Thrown where another worker has taken the erasure over: this one was taken for dead, and MUST leave everything to it. */
export const SUPERSEDED = new Error("another worker has taken the erasure over");

/** Where the journal of a plan is sealed. */
export const journalPlace = (planId: string) => ({
  table: "erasure_plans",
  column: "sealed_journal",
  row: planId,
});

/** The work behind a plan; undefined when there is nothing to do, or nothing more. */
export async function findErasureWork(ctx: Context, planId: string): Promise<ErasureWork | undefined> {
  authorize(ctx, "work:carryOut");
  const stored = await findPlan(ctx.db, planId);
  const request = stored && (await findDataRequest(ctx.db, stored.dataRequestId));
  const source = stored && ctx.sources.get(stored.system);
  if (!stored?.plan || !request || !isOpen(stored, request)) return undefined;
  if (stored.state !== "APPROVED" && stored.state !== "NOT_COMPLETE") return undefined;
  if (!source) throw new Error(`the system ${stored.system} is no longer configured`);
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const person = await searchedPerson(ctx.db, ctx.vault, key, request, stored.system);
  return { stored, plan: stored.plan, request, source, key, person };
}

/** The sealed journal of a plan, opened; what was, or was about to be, erased. */
export function openJournal(key: Buffer, { id, sealedJournal }: StoredPlan): ErasureJournal | undefined {
  if (!sealedJournal) return undefined;
  return JSON.parse(open(key, journalPlace(id), sealedJournal).toString("utf8"));
}

/** A case that is closed is still erased from when a record's reason to stay has ended. */
function isOpen({ follows }: StoredPlan, { state }: DataRequest): boolean {
  return state === "FULFILLING" || (state === "CLOSED" && follows !== null);
}
