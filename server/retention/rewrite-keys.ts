import { authorize } from "../access.ts";
import type { Context } from "../context.ts";

/**
 * Writes the table of keys anew, so that those which were deleted are not left in its file until Postgres uses their
 * place again. Whoever needs a key waits for that moment; it is done at night. A deleted key that an older transaction
 * may still see is written too: then this fails, and the queue tries again a little later.
 */
export async function rewriteKeys(ctx: Context): Promise<void> {
  authorize(ctx, "work:carryOut");
  const { rows } = await ctx.db.raw<{ rows: { left: string }[] }>(`select rewrite_vault_keys() as "left"`);
  const left = Number(rows[0]?.left);
  if (left > 0) throw new Error(`${left} deleted keys stay in their file: a transaction may still see them.`);
}
