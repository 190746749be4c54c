import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { listLiftable, setLifted } from "./restriction-store.ts";

/** Lifts what an objection had restricted, once the objection was taken back and the letter that says so was sent (Art. 18(3)). */
export async function liftAfterWithdrawal(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const now = ctx.clock();
  for (const { id, dataRequestId, activities } of await listLiftable(ctx.db, now)) {
    await transact(ctx, actor, async (tx) => {
      await setLifted(tx, id, now);
      return {
        value: {},
        event: { kind: "restriction.lifted", subject: dataRequestId, restriction: id, activities },
      };
    });
  }
}
