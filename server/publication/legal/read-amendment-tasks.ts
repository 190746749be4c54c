import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AmendmentTask as AmendmentTaskView } from "../../generated/schema.ts";
import { pageSize } from "../../platform/page.ts";
import { listAmendmentTasks } from "./amendment-store.ts";

/** The acts that have changed and that nobody has looked at yet. */
export async function readAmendmentTasks(
  ctx: Context,
  { first }: { first?: number },
): Promise<AmendmentTaskView[]> {
  authorize(ctx, "amendment:read");
  return listAmendmentTasks(ctx.db, pageSize(first));
}
