import { randomUUID } from "node:crypto";
import type { Context } from "../../server/context.ts";
import type { Identity } from "../../server/sources/map/identity-kinds.ts";
import { insertKnownIdentities } from "../../server/sources/collection/known-identity-store.ts";
import { planSystemErasure } from "../../server/sources/erasure/plan-system-erasure.ts";
import { readVaultKey } from "../../server/vault/vault-store.ts";
import { givenCase, givenPerson } from "./given-case.ts";

/** An erasure that one person planned and another approved, ready to be carried out; answers the plan's and case's ids. */
export async function givenApprovedErasure(
  ctx: Context,
  system = "library",
  given: {
    cpr?: string | null;
    email?: string | null;
    shared?: "ERASE" | "KEEP";
    known?: readonly Identity[];
  } = {},
): Promise<{ planId: string; requestId: string }> {
  const { shared = "ERASE", known = [], ...subject } = given;
  const requestId = await givenCase(ctx, { rights: ["ERASURE"], state: "REVIEW", ...subject });
  await givenKnown(ctx, requestId, known);
  const planId = randomUUID();
  await ctx.db("erasure_plans").insert({
    ...{ id: planId, data_request_id: requestId, system, state: "PLANNING", shared },
    ...{ planned_by: await givenPerson(ctx), created_at: ctx.clock() },
  });
  await planSystemErasure(ctx, { planId });
  await approve(ctx, planId, requestId);
  return { planId, requestId };
}

/** What another system has told of who the person is. */
export async function givenKnown(ctx: Context, requestId: string, known: readonly Identity[]): Promise<void> {
  const { vault_key_id } = await ctx.db("data_requests").where({ id: requestId }).first();
  const { key } = await readVaultKey(ctx.db, ctx.vault, vault_key_id);
  const from = { dataRequestId: requestId, system: "elsewhere" };
  await ctx.db.transaction(async (trx) => insertKnownIdentities(trx as never, key, from, known));
}

/** What the second person's yes leaves behind. */
export async function approve(ctx: Context, planId: string, requestId: string): Promise<void> {
  const approved = { state: "APPROVED", approved_by: await givenPerson(ctx), approved_at: ctx.clock() };
  const changed = await ctx.db("erasure_plans").where({ id: planId, state: "READY" }).update(approved);
  if (changed !== 1) throw new Error("the plan is not ready to be approved");
  await ctx.db("data_requests").where({ id: requestId }).update({ state: "FULFILLING" });
}
