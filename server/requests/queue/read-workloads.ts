import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { Workload } from "../../generated/schema.ts";
import { countOpenByHandler } from "./queue-store.ts";

/** How much lies with each colleague and with nobody, for whoever hands out requests (Art. 12(3)). */
export async function readWorkloads(ctx: Context): Promise<Workload[]> {
  authorize(ctx, "dataRequest:assign");
  return countOpenByHandler(ctx.db);
}
