import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { deleteEvidenceDue } from "../messages/attachment-store.ts";
import { deleteNotesDue } from "../requests/identity/identity-check-store.ts";
import { permitBulk } from "../sources/erasure/erasure-permit.ts";
import { before } from "./moment.ts";

const AT_ONCE = 500;

/**
 * Deletes notes and scans, the evidence of who somebody is once its days are over; that it was checked stays (Art. 5(1)(e),
 * 5(2)). What is of a person under a legal hold waits (Art. 17(3)).
 */
export async function forgetIdentityEvidence(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  for (let count = AT_ONCE; count === AT_ONCE;) {
    const done = await transact(ctx, actor, async (tx) => {
      const permit = permitBulk(tx, ctx.clock());
      const forgotten = await deleteNotesDue(tx, permit, AT_ONCE);
      const sentBefore = before(ctx.clock(), `P${ctx.rules.identityEvidenceDays}D`);
      const scans = await deleteEvidenceDue(tx, permit, sentBefore);
      return {
        value: { forgotten },
        event: { kind: "identity_evidence.forgotten", subject: null, count: forgotten + scans },
      };
    });
    count = done.forgotten;
  }
}
