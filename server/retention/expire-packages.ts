import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { findDataRequest } from "../requests/data-request-store.ts";
import { isPersonHeld, permitErasure } from "../sources/erasure/erasure-permit.ts";
import { listExpiredPackages, removePackage } from "../package/package-store.ts";

/** Removes copies whose time is over, so that nothing lies about longer than was promised (Art. 5(1)(e)). */
export async function expirePackages(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  for (const copy of await listExpiredPackages(ctx.db, ctx.clock())) {
    const request = await findDataRequest(ctx.db, copy.dataRequestId);
    const permit = await permitErasure(ctx.db, request?.cprIndex ?? null, ctx.clock());
    if (isPersonHeld(permit)) continue; // kept until the hold ends; it can no longer be fetched
    await transact(ctx, actor, async (tx) => {
      await removePackage(tx, permit, { id: copy.id, removedAt: ctx.clock() });
      return {
        value: {},
        event: { kind: "package.removed", subject: copy.dataRequestId, package: copy.id, reason: "EXPIRED" },
      };
    });
  }
}
