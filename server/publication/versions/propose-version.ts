import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import { transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { loadPolicies } from "../policies/load-policies.ts";
import { insertProposal } from "./proposal-store.ts";
import type { Chosen } from "./publish-policies.ts";
import { listWaiting } from "./read-publication-draft.ts";
import type { Waiting } from "./waiting-version.ts";

/** Puts a text that waits forward, so that it is on record who wrote it (Art. 5(2)). Errors: INVALID_INPUT, CONFLICT. */
export async function proposeVersion(
  ctx: Context,
  { document, sha256 }: Chosen,
): Promise<{ waiting: Waiting; receipt: Receipt }> {
  const actor = authorize(ctx, "policy:propose");
  const { personId } = actor;
  if (personId === null) throw new AppError("FORBIDDEN", "A person puts a text forward.");
  const policies = await loadPolicies(ctx.policiesDir);
  const waiting = (await listWaiting(ctx, policies)).find(
    ({ candidate }) => candidate.document === document && candidate.sha256 === sha256,
  );
  if (!waiting) {
    throw new AppError("CONFLICT", "This text does not wait any more, or it has changed. Read it again.");
  }
  if (waiting.refusal !== null) throw new AppError("CONFLICT", waiting.refusal);
  const { effectiveOn } = waiting.candidate;
  return transact(ctx, actor, async (tx) => {
    const proposal = { document, sha256, effectiveOn, proposedBy: personId, proposedAt: ctx.clock() };
    await insertProposal(tx, proposal);
    return {
      value: { waiting },
      event: { kind: "publication.proposed", subject: null, document, sha256, effectiveOn },
    };
  });
}
