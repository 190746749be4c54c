import type { Actor, Context } from "../context.ts";
import { isUuid, refuseUnlessNext } from "./change-data-request.ts";
import { findDataRequest, type DataRequest } from "./data-request-store.ts";
import type { Step } from "./transitions.ts";

/** A request that the caller saw in its newest version and whose workflow allows the step; for a look before it is taken. */
export async function findNext(
  ctx: Context,
  actor: Actor,
  step: Step,
  seen: { id: string; version: number },
): Promise<DataRequest> {
  const found = isUuid(seen.id) ? await findDataRequest(ctx.db, seen.id) : undefined;
  return refuseUnlessNext(ctx, actor, step, seen, found);
}
