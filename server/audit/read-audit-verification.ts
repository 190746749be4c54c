import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AuditVerification, QueryAuditVerificationArgs } from "../generated/schema.ts";
import { logVerifiers } from "./log-key-store.ts";
import { record } from "./transact.ts";
import { verifyLog } from "./verify-log.ts";

/** Verifies the whole log for an auditor; that it was done is itself an event. */
export async function readAuditVerification(
  ctx: Context,
  { earlier }: QueryAuditVerificationArgs,
): Promise<AuditVerification> {
  const actor = authorize(ctx, "audit:read");
  const { size, rootHash, problems } = await verifyLog(ctx.db, await logVerifiers(ctx), earlier ?? undefined);
  await record(ctx, actor, {
    kind: "audit.verified",
    subject: null,
    size,
    rootHash,
    problems: problems.length,
  });
  return { ok: problems.length === 0, size, rootHash, problems: problems.slice(0, 100) };
}
