import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { UndoItemDecisionsInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState } from "../../requests/data-request-store.ts";
import { placeOfItem } from "./item-id.ts";
import { undoItemDecision } from "./review-store.ts";
import { wrongAt } from "../../platform/wrong-field.ts";

const undoInput = z.object({
  id: z.string(),
  version: z.int(),
  itemIds: z
    .array(text(100))
    .min(1, "Name at least one record.")
    .max(100, "Name at most 100 records at a time.")
    .refine((list) => new Set(list).size === list.length, "Name each record once."),
});

/** Takes decisions on records back, with what they hid. Nothing is lost but the decision: the record is as it was found. */
export async function undoItemDecisions(ctx: Context, input: UndoItemDecisionsInput): Promise<Changed> {
  const actor = authorize(ctx, "item:decide");
  const { itemIds, ...seen } = parseInput(undoInput, input);
  return changeDataRequest(ctx, actor, "UNDO_ITEMS", seen, async (tx, request) => {
    for (const [index, itemId] of itemIds.entries()) {
      const place = placeOfItem(itemId);
      if (place && (await undoItemDecision(tx, request.id, place))) continue;
      throw wrongAt(["input", "itemIds", index], "This record has no decision to take back.");
    }
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: { kind: "items.reopened", subject: request.id, records: itemIds.length },
    };
  });
}
