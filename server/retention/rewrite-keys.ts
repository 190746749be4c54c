import { authorize } from "../access.ts";
import type { Context } from "../context.ts";

/**
 * Writes the table of keys anew, so that those which were deleted are not left in its file until Postgres uses their
 * place again. Whoever needs a key waits for that moment; it is done at night.
 */
export async function rewriteKeys(ctx: Context): Promise<void> {
  authorize(ctx, "work:carryOut");
  await ctx.db.raw("select rewrite_vault_keys()");
}
