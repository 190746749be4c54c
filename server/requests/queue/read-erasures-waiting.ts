import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { countErasuresWaiting } from "./queue-store.ts";

/** How many closed cases wait for a DPO because the reason to keep something has ended (Art. 17(3)). */
export async function readErasuresWaiting(ctx: Context): Promise<number> {
  authorize(ctx, "dataRequest:read");
  return countErasuresWaiting(ctx.db);
}
