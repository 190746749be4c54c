import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { RecordLetterPostedInput } from "../generated/schema.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { listPaperTasks, lockDelivery, setDelivery, type Delivery } from "./delivery-store.ts";

/** Records that staff have printed a letter and posted it. */
export async function recordLetterPosted(
  ctx: Context,
  { deliveryId }: RecordLetterPostedInput,
): Promise<{ delivery: Delivery; receipt: Receipt }> {
  const actor = authorize(ctx, "letter:recordPosted");
  return transact(ctx, actor, async (tx) => {
    const delivery = isUuid(deliveryId) ? await lockDelivery(tx, deliveryId) : undefined;
    if (!delivery) throw new AppError("NOT_FOUND", "There is no such delivery.");
    if (delivery.channel !== "PAPER" || delivery.state !== "WAITING")
      throw new AppError("INVALID_TRANSITION", "This is no letter that waits to be posted.");
    const settledAt = ctx.clock();
    await setDelivery(tx, delivery.id, { state: "DELIVERED", settledAt });
    return {
      value: { delivery: { ...delivery, state: "DELIVERED" as const, settledAt } },
      event: { kind: "delivery.posted", subject: delivery.dataRequestId, delivery: delivery.id },
    };
  });
}

/** Letters that wait to be printed and posted. */
export async function readPaperTasks(ctx: Context): Promise<Delivery[]> {
  authorize(ctx, "letter:recordPosted");
  return listPaperTasks(ctx.db, 100);
}
