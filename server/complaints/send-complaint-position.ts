import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { SendComplaintPositionInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { changeComplaint, type ComplaintChanged } from "./change-complaint.ts";
import { sealComplaintText, setComplaint } from "./complaint-store.ts";
import { refuseFuture, wrongField } from "../platform/wrong-field.ts";

const positionInput = z.object({ id: z.string(), version: z.int(), sentAt: z.date(), position: text(8_000) });

/** Records the controller's position as it was sent to Datatilsynet. */
export async function sendComplaintPosition(
  ctx: Context,
  input: SendComplaintPositionInput,
): Promise<ComplaintChanged> {
  const actor = authorize(ctx, "complaint:change");
  const { sentAt, position, ...seen } = parseInput(positionInput, input);
  refuseFuture("sentAt", sentAt, ctx.clock());
  return changeComplaint(ctx, actor, seen, ["RECEIVED"], async (tx, key, found) => {
    if (sentAt < found.receivedAt)
      throw wrongField("sentAt", "The position cannot have been sent before the complaint was received.");
    const sealedPosition = sealComplaintText(key, found.id, "sealed_position", position);
    const changed = await setComplaint(tx, found, {
      state: "POSITION_SENT",
      positionSentAt: sentAt,
      sealedPosition,
    });
    return {
      changed,
      event: { kind: "complaint.position_sent", subject: found.dataRequestId, complaint: found.id },
    };
  });
}
