import { authorize } from "../access.ts";
import { saveProgress, transact, type Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { findDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { findDelivery, insertDelivery, setDelivery, setRetrying, type Delivery } from "./delivery-store.ts";
import type { MailResult } from "./mailer.ts";
import { noticeAddress } from "./notice-address.ts";
import { noticeMail } from "./notice-mail.ts";
import { putDigitalPost } from "./put-digital-post.ts";

/** After so many attempts, spread over about three days by the queue, a letter goes on paper. */
export const MAX_ATTEMPTS = 20;

/**
 * Makes one attempt at one way. What may succeed later throws, and the queue tries again, later each time; what
 * will not is failed for staff to see, and the letter becomes a paper task.
 */
export async function deliver(ctx: Context, { deliveryId }: { deliveryId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const delivery = await findDelivery(ctx.db, deliveryId);
  const request = delivery && (await findDataRequest(ctx.db, delivery.dataRequestId));
  if (!delivery || !request || !["WAITING", "RETRYING"].includes(delivery.state)) return;
  const result = await attempt(ctx, request, delivery);
  if (result.outcome === "RETRY" && delivery.attempts + 1 < MAX_ATTEMPTS) {
    await saveProgress(ctx, async (tx) => setRetrying(tx, deliveryId, result.reason));
    throw new Error(`not delivered, tried again later (${result.reason})`);
  }
  await transact(ctx, actor, async (tx) => {
    const { channel } = delivery;
    if (result.outcome === "SENT") {
      await setDelivery(tx, deliveryId, { state: "HANDED_OVER", settledAt: ctx.clock() });
      return {
        value: {},
        event: { kind: "delivery.handed_over", subject: request.id, delivery: deliveryId, channel },
      };
    }
    const { reason } = result;
    await failDelivery(ctx, tx, delivery, reason);
    return {
      value: {},
      event: { kind: "delivery.failed", subject: request.id, delivery: deliveryId, channel, reason },
    };
  });
}

/** Marks that a way is closed; a letter that cannot come otherwise is to be printed and posted. */
export async function failDelivery(ctx: Context, tx: Tx, delivery: Delivery, reason: string): Promise<void> {
  const now = ctx.clock();
  await setDelivery(tx, delivery.id, {
    ...{ state: "FAILED", reason, settledAt: now },
    attempts: delivery.attempts + 1,
  });
  if (!delivery.letterId) return;
  const { dataRequestId, letterId } = delivery;
  await insertDelivery(tx, { dataRequestId, letterId, channel: "PAPER", state: "WAITING", createdAt: now });
}

async function attempt(ctx: Context, request: DataRequest, delivery: Delivery): Promise<MailResult> {
  if (delivery.channel === "DIGITAL_POST") return putDigitalPost(ctx, request, delivery);
  const email = await noticeAddress(ctx.db, ctx.vault, request);
  if (!email || !ctx.outbound.mail) return { outcome: "REFUSED", reason: "NO_ADDRESS" };
  return ctx.outbound.mail.send(await noticeMail(ctx, request, email));
}
