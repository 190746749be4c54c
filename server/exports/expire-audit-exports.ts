import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { listExpiredExports, removeExport } from "./export-store.ts";

/** Removes exports whose time is over (Art. 5(1)(e)). */
export async function expireAuditExports(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  for (const { id } of await listExpiredExports(ctx.db, ctx.clock())) {
    await transact(ctx, actor, async (tx) => {
      await removeExport(tx, id);
      return { value: {}, event: { kind: "audit_export.removed", subject: null, export: id } };
    });
  }
}
