import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { setVerified } from "./alarm-store.ts";
import { logVerifiers } from "./log-key-store.ts";
import { raiseAlarms } from "./raise-alarms.ts";
import { transact } from "./transact.ts";
import { verifyLog } from "./verify-log.ts";

/** Verifies the whole log, every night; that it was done is itself an event (Art. 32(1)(d)). */
export async function verifyWholeLog(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const found = await verifyLog(ctx.db, await logVerifiers(ctx));
  await transact(ctx, actor, async (tx) => {
    await setVerified(tx, "WHOLE", ctx.clock(), found);
    const { size, rootHash, problems } = found;
    return {
      value: {},
      event: { kind: "audit.verified", subject: null, size, rootHash, problems: problems.length },
    };
  });
  await raiseAlarms(ctx, actor, found.problems);
}
