import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Right } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { listRectificationPoints, openAnswer } from "../requests/rectification-store.ts";
import { listRestrictions } from "../requests/restriction-store.ts";
import { listPlans } from "../sources/erasure-plan-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";

/** The processing activities whose data was touched in carrying out a right; their recipients are told (Art. 19). */
export async function touchedActivities(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  right: Right,
): Promise<Set<string>> {
  return new Set(await TOUCHED[right](ctx, tx, request));
}

type Touched = (ctx: Context, tx: Tx, request: DataRequest) => Promise<string[]>;

const nothing: Touched = async () => [];

const TOUCHED: Readonly<Record<Right, Touched>> = {
  ACCESS: nothing,
  PORTABILITY: nothing,
  RECTIFICATION: correctedActivities,
  ERASURE: erasedActivities,
  RESTRICTION: async (_ctx, tx, request) => restrictedActivities(tx, request),
  OBJECTION: async (_ctx, tx, request) => restrictedActivities(tx, request),
};

async function correctedActivities(ctx: Context, tx: Tx, request: DataRequest): Promise<string[]> {
  const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
  const done = (await listRectificationPoints(tx, request.id)).filter(({ doneAt }) => doneAt !== null);
  return done.flatMap((point) => openAnswer(key, point)?.activity ?? []);
}

async function erasedActivities(ctx: Context, tx: Tx, request: DataRequest): Promise<string[]> {
  const plans = await listPlans(tx, request.id);
  return plans.flatMap(({ system, plan }) => {
    const map = ctx.sources.get(system)?.map;
    const erased = (plan?.steps ?? []).filter(({ count, action }) => count > 0 && action !== "keep");
    return erased.flatMap(({ collection }) =>
      Object.values(map?.collections[collection]?.columns ?? {}).map(({ activity }) => activity),
    );
  });
}

/** What was restricted, whether or not it has been lifted since: whoever was to be told of it still is. */
async function restrictedActivities(tx: Tx, request: DataRequest): Promise<string[]> {
  const restricted = (await listRestrictions(tx, request.id)).filter(
    ({ inForceFrom }) => inForceFrom !== null,
  );
  return restricted.flatMap(({ activities }) => activities);
}
