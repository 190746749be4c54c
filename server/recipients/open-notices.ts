import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Right } from "../generated/schema.ts";
import { recipientsOf } from "../publication/activity-text.ts";
import { readRecordFor } from "../publication/for-request.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { listRectificationPoints, openAnswer } from "../requests/rectification-store.ts";
import { listRestrictions } from "../requests/restriction-store.ts";
import { listPlans } from "../sources/erasure-plan-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { insertNotice } from "./recipient-store.ts";

/**
 * Lists each recipient that must be told of a rectification, erasure or restriction (Art. 19): those of the
 * activities whose data was touched, by the data map and the record in force when the request came.
 */
export async function openNotices(ctx: Context, tx: Tx, request: DataRequest, right: Right): Promise<void> {
  const touched = new Set(await TOUCHED[right](ctx, tx, request));
  if (touched.size === 0) return;
  const record = await readRecordFor(tx, request.versionsInForce);
  const activities = record.activities.filter(({ key }) => touched.has(key));
  const keys = activities.flatMap(({ recipients }) => recipients);
  for (const { key: recipient, name } of recipientsOf(record, keys)) {
    const about = { dataRequestId: request.id, right, recipient, createdAt: ctx.clock() };
    await insertNotice(tx, { ...about, name: name.value });
  }
}

type Touched = (ctx: Context, tx: Tx, request: DataRequest) => Promise<string[]>;

const nothing: Touched = async () => [];

/** The processing activities whose data was touched in carrying out a right. */
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

async function restrictedActivities(tx: Tx, request: DataRequest): Promise<string[]> {
  const inForce = (await listRestrictions(tx, request.id)).filter(({ state }) => state === "IN_FORCE");
  return inForce.flatMap(({ activities }) => activities);
}
