import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AuditPeriodVerification, QueryAuditPeriodVerificationArgs } from "../generated/schema.ts";
import { logVerifiers } from "./log-key-store.ts";
import { findLastHead } from "./log-store.ts";
import { wholeMomentsOf } from "./period.ts";
import { findRange } from "./range-store.ts";
import { record } from "./transact.ts";
import { verifyPeriod } from "./verify-period.ts";

const MOST_LISTED = 100;

/** Verifies the places that a period takes up in the signed log; that it was done is itself an event. */
export async function readPeriodVerification(
  ctx: Context,
  period: QueryAuditPeriodVerificationArgs,
): Promise<AuditPeriodVerification> {
  const actor = authorize(ctx, "audit:read");
  const [range, head] = [await findRange(ctx.db, wholeMomentsOf(period)), await findLastHead(ctx.db)];
  // Those placed since the head was signed are in the next one.
  const until = Math.min(range?.until ?? 0, head?.size ?? 0);
  if (!range || !head || range.from >= until) {
    return { ok: true, firstIndex: null, lastIndex: null, logSize: head?.size ?? 0, problems: [] };
  }
  const problems = await verifyPeriod(ctx.db, await logVerifiers(ctx), head, { from: range.from, until });
  const places = { firstIndex: range.from, lastIndex: until - 1, logSize: head.size };
  await record(ctx, actor, {
    ...{ kind: "audit.period_verified", subject: null, from: period.from, to: period.to },
    ...{ ...places, problems: problems.length },
  });
  return { ok: problems.length === 0, ...places, problems: problems.slice(0, MOST_LISTED) };
}
