import type { Knex } from "knex";
import type { Context } from "../context.ts";
import type { Right } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { listRectificationPoints, openAnswer } from "../requests/rights/rectification-store.ts";
import { listRestrictions } from "../requests/restriction/restriction-store.ts";
import { findCollection, type Collection } from "../sources/map/data-map-schema.ts";
import { listExecutedPlans, type StoredPlan } from "../sources/erasure/erasure-plan-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";

/** What was touched in carrying out a right: whose recipients are told (Art. 19), and who else the data map names. */
export type TouchedData = {
  readonly activities: ReadonlySet<string>;
  /** Recipients by their key, each with the activities of the records it is given. */
  readonly recipients: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The processing activities whose data was touched, and the recipients that the data map names at the records touched. */
export async function touchedData(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  right: Right,
): Promise<TouchedData> {
  return TOUCHED[right](ctx, db, request);
}

type Touched = (ctx: Context, db: Knex, request: DataRequest) => Promise<TouchedData>;

const nothing: Touched = async () => touched([], new Map());

const TOUCHED: Readonly<Record<Right, Touched>> = {
  ACCESS: nothing,
  PORTABILITY: nothing,
  RECTIFICATION: corrected,
  ERASURE: async (ctx, db, request) => erasedBy(ctx, await listExecutedPlans(db, request.id)),
  RESTRICTION: restricted,
  OBJECTION: restricted,
};

async function corrected(ctx: Context, db: Knex, request: DataRequest): Promise<TouchedData> {
  const { key } = await readVaultKey(db, ctx.vault, request.vaultKeyId);
  const done = (await listRectificationPoints(db, request.id)).filter(({ doneAt }) => doneAt !== null);
  const answers = done.flatMap((point) => openAnswer(key, point) ?? []);
  const activities = answers.flatMap(({ activity }) => activity ?? []);
  const places = answers.flatMap(({ target }) => target?.collection ?? []);
  // Where it is known which collection was put right, only who that one is given to is told.
  const collections = collectionsOf(ctx).filter(
    ([name, collection]) =>
      places.includes(name) || (places.length === 0 && holdsAny(collection, new Set(activities))),
  );
  return touched(activities, recipientsIn(collections));
}

/** What these erasures have touched; what people erased by hand was counted by nobody, and counts as a whole. */
export function erasedBy(ctx: Pick<Context, "sources">, plans: readonly StoredPlan[]): TouchedData {
  const collections = plans.flatMap(({ system, plan, certificate }) => {
    const map = ctx.sources.get(system)?.map;
    const byHand = plan?.byHand && certificate?.byHand && !certificate.byHand.nothingThere;
    const erased = (plan?.steps ?? []).filter(
      ({ count, action }) => action !== "keep" && (byHand || count > 0),
    );
    return erased.flatMap(({ collection }): [string, Collection][] => {
      const found = map && findCollection(map, collection);
      return found ? [[collection, found]] : [];
    });
  });
  const activities = collections.flatMap(([, { columns }]) =>
    Object.values(columns).map(({ activity }) => activity),
  );
  return touched(activities, recipientsIn(collections));
}

/** What was restricted, whether or not it has been lifted since: whoever was to be told of it still is. */
async function restricted(ctx: Context, db: Knex, request: DataRequest): Promise<TouchedData> {
  const all = (await listRestrictions(db, request.id)).filter(({ inForceFrom }) => inForceFrom !== null);
  const activities = new Set(all.flatMap((one) => one.activities));
  const collections = collectionsOf(ctx).filter(([, collection]) => holdsAny(collection, activities));
  return touched([...activities], recipientsIn(collections));
}

function touched(activities: readonly string[], recipients: TouchedData["recipients"]): TouchedData {
  return { activities: new Set(activities), recipients };
}

function collectionsOf({ sources }: Pick<Context, "sources">): [string, Collection][] {
  return [...sources.values()].flatMap(({ map }) => Object.entries<Collection>(map.collections));
}

function holdsAny({ columns }: Collection, activities: ReadonlySet<string>): boolean {
  return Object.values(columns).some(({ activity }) => activities.has(activity));
}

function recipientsIn(
  collections: readonly (readonly [string, Collection])[],
): Map<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>();
  for (const [, { recipients = [], columns }] of collections) {
    for (const recipient of recipients) {
      const activities = given.get(recipient) ?? new Set();
      for (const { activity } of Object.values(columns)) activities.add(activity);
      given.set(recipient, activities);
    }
  }
  return given;
}
