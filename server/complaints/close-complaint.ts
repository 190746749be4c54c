import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { CloseComplaintInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { changeComplaint, type ComplaintChanged } from "./change-complaint.ts";
import { sealComplaintText, setComplaint } from "./complaint-store.ts";

const closeInput = z.object({
  id: z.string(),
  version: z.int(),
  outcome: z.enum(["UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "INADMISSIBLE", "WITHDRAWN"]),
  text: text(8_000),
});

/** Records how a complaint ended. A complaint may be turned away or withdrawn before any position was sent. */
export async function closeComplaint(ctx: Context, input: CloseComplaintInput): Promise<ComplaintChanged> {
  const actor = authorize(ctx, "complaint:change");
  const { outcome, text: decided, ...seen } = parseInput(closeInput, input);
  return changeComplaint(ctx, actor, seen, ["RECEIVED", "POSITION_SENT"], async (tx, key, found) => ({
    changed: await setComplaint(tx, found, {
      state: "CLOSED",
      outcome,
      sealedOutcome: sealComplaintText(key, found.id, "sealed_outcome", decided),
      closedAt: ctx.clock(),
    }),
    event: { kind: "complaint.closed", subject: found.dataRequestId, complaint: found.id, outcome },
  }));
}
