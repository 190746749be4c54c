import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { listExpiredPackages, removePackage } from "../package/package-store.ts";

/** Removes copies whose time is over, so that nothing lies about longer than was promised (Art. 5(1)(e)). */
export async function expirePackages(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  for (const copy of await listExpiredPackages(ctx.db, ctx.clock())) {
    await transact(ctx, actor, async (tx) => {
      await removePackage(tx, copy.id);
      return {
        value: {},
        event: { kind: "package.removed", subject: copy.dataRequestId, package: copy.id, reason: "EXPIRED" },
      };
    });
  }
}
