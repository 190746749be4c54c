import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { failDelivery } from "./deliver.ts";
import { lockDelivery, setDelivery } from "./delivery-store.ts";
import type { DigitalPostReceipt } from "./digital-post-box.ts";

/** Reads what the carrier of Digital Post has answered. What is no receipt of ours is put aside and said in the log. */
export async function takeDigitalPostReceipts(ctx: Context): Promise<void> {
  authorize(ctx, "work:carryOut");
  const box = ctx.outbound.digitalPost;
  for (const { file, answer } of (await box?.receipts()) ?? []) {
    const isOurs = answer !== null && (await settle(ctx, answer));
    if (!isOurs)
      ctx.log.warn({ receipt: "digital post" }, "a receipt is not of a message of ours, put aside");
    await box?.putAside(file, isOurs ? "done" : "unreadable");
  }
}

async function settle(ctx: Context, answer: NonNullable<DigitalPostReceipt["answer"]>): Promise<boolean> {
  const actor = authorize(ctx, "work:carryOut");
  const { isOurs } = await transact(ctx, actor, async (tx) => {
    const found = await lockDelivery(tx, answer.messageUUID);
    const delivery = found?.channel === "DIGITAL_POST" ? found : undefined;
    const reason = answer.status === "REJECTED" ? (answer.code ?? "REJECTED") : null;
    if (delivery && delivery.state !== "DELIVERED" && delivery.state !== "FAILED") {
      if (reason) await failDelivery(ctx, tx, delivery, reason);
      else await setDelivery(tx, delivery.id, { state: "DELIVERED", settledAt: ctx.clock() });
    }
    return {
      value: { isOurs: delivery !== undefined },
      event: {
        kind: "delivery.receipt_taken",
        subject: delivery?.dataRequestId ?? null,
        delivery: delivery?.id ?? null,
        status: answer.status,
        reason,
      },
    };
  });
  return isOurs;
}
