import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { Right } from "../../generated/schema.ts";
import { openNotices } from "../../recipients/open-notices.ts";
import { setDataRequestState, type DataRequest } from "../data-request-store.ts";
import { setFulfilled } from "./right-store.ts";

/** Records that one right has been carried out; the last one closes the request. */
export async function fulfilRight(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  right: Right,
  at: Date,
): Promise<DataRequest> {
  await openNotices(ctx, tx, request, right);
  const isLast = await setFulfilled(tx, request.id, right, at);
  return setDataRequestState(
    tx,
    request,
    isLast ? { state: "CLOSED", closedAt: at } : { state: request.state },
  );
}
