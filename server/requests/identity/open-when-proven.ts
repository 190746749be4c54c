import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { Assurance } from "../../generated/schema.ts";
import { recount } from "../questions/ask-question.ts";
import { setDataRequestState, type DataRequest } from "../data-request-store.ts";
import { setAnswered } from "../questions/question-store.ts";
import { startObjections } from "../rights/start-objections.ts";

/**
 * What follows once it is proven who asks: the question about it has its answer, the clock runs, an objection
 * restricts from now on (Art. 18(1)(d)), and the request is open.
 */
export async function openWhenProven(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  assurance: Assurance,
): Promise<{ dataRequest: DataRequest; restricted?: readonly string[] }> {
  await setAnswered(tx, request.id, "IDENTITY", ctx.clock());
  const restricted = await startObjections(tx, request, ctx.clock());
  const opened = await setDataRequestState(tx, request, { state: "OPEN", assurance });
  const dataRequest = await recount(ctx, tx, opened);
  return restricted.length > 0 ? { dataRequest, restricted } : { dataRequest };
}
