import type { Knex } from "knex";
import type { Context } from "../../context.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { collectionsWith } from "../../requests/restriction/restricted-map.ts";
import { listRestrictionsInForce } from "../../requests/restriction/restriction-store.ts";
import { faultError } from "../fault.ts";
import type { StoredPlan } from "./erasure-plan-store.ts";

/**
 * Refuses to erase data whose processing is restricted: restricted data are stored, and nothing else (Art. 18(2)).
 * The restriction is lifted first, after its notice; an erasure that was approved before waits until then.
 */
export async function refuseRestricted(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  { system, plan }: StoredPlan,
): Promise<void> {
  const restrictions = await listRestrictionsInForce(db, request.cprIndex);
  const map = ctx.sources.get(system)?.map;
  if (restrictions.length === 0 || !map) return;
  const closed = collectionsWith(
    map,
    restrictions.flatMap(({ activities }) => activities),
  );
  const held = (plan?.steps ?? []).filter(({ count, collection }) => count > 0 && closed.has(collection));
  if (held.length === 0) return;
  const names = held.map(({ collection }) => collection);
  const message = "Processing of some of the data is restricted (Article 18). Lift the restriction first.";
  throw faultError("HELD", "INVALID_TRANSITION", message, names);
}
