import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { DataRequestVersionInput } from "../generated/schema.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import { endObjectionRestrictions } from "./restriction/end-objection-restrictions.ts";
import { setDataRequestState } from "./data-request-store.ts";

/**
 * A citizen takes her request back; possible until something has been released or erased. What an objection of hers
 * had restricted is lifted after a letter that says so.
 */
export async function withdrawDataRequest(ctx: Context, input: DataRequestVersionInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:withdraw");
  return changeDataRequest(ctx, actor, "WITHDRAW", input, async (tx, request) => {
    const toLift = await endObjectionRestrictions(ctx, tx, request);
    return {
      dataRequest: await setDataRequestState(tx, request, { state: "WITHDRAWN", closedAt: ctx.clock() }),
      event: {
        kind: "data_request.withdrawn",
        subject: request.id,
        from: request.state,
        ...(toLift.length > 0 && { toLift }),
      },
    };
  });
}
