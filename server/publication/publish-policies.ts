import { randomUUID } from "node:crypto";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { candidatesOf, planPublication, type Candidate } from "./plan-publication.ts";
import type { Policies } from "./policies.ts";
import { findNewestVersion, insertVersion, type PublishedDocument } from "./published-version-store.ts";

/** A version that took its place for ever. */
export type Published = {
  document: PublishedDocument;
  version: string;
  effectiveOn: string;
  receipt: Receipt;
};

const DOCUMENTS = ["ORGANISATION", "LEGAL_FRAMEWORK", "PROCESSING_ACTIVITIES", "PRIVACY_POLICY"] as const;

/**
 * Publishes what has changed in `policies/` since it was last published. A published text never
 * changes: a changed text without a later effectiveOn is a CONFLICT, and then nothing is published.
 */
export async function publishPolicies(ctx: Context, policies: Policies): Promise<Published[]> {
  const actor = authorize(ctx, "policy:publish");
  const candidates = candidatesOf(policies);
  const plans = await Promise.all(
    DOCUMENTS.map(async (document) =>
      planPublication(
        candidates.filter((each) => each.document === document),
        await findNewestVersion(ctx.db, document),
      ),
    ),
  );
  const conflicts = plans.flatMap((plan) => plan.conflicts);
  if (conflicts.length > 0) throw conflictOf(conflicts);
  return publishEach(
    ctx,
    actor,
    plans.flatMap((plan) => plan.toPublish),
    policies,
  );
}

/** Publishes one after the other. When another process was first, what is left is planned anew. */
async function publishEach(
  ctx: Context,
  actor: Actor,
  candidates: readonly Candidate[],
  policies: Policies,
): Promise<Published[]> {
  const published: Published[] = [];
  for (const candidate of candidates) {
    try {
      published.push(await publish(ctx, actor, candidate));
    } catch (error) {
      if (!(error instanceof AppError && error.code === "CONFLICT")) throw error;
      return [...published, ...(await publishPolicies(ctx, policies))];
    }
  }
  return published;
}

async function publish(ctx: Context, actor: Actor, candidate: Candidate): Promise<Published> {
  const { document, effectiveOn, sha256, content } = candidate;
  const version = randomUUID();
  return transact(ctx, actor, async (tx) => {
    await insertVersion(tx, {
      ...{ id: version, document, effectiveOn, sha256, content },
      changeNote: content.changeNote,
      publishedBy: actor.personId,
      publishedAt: ctx.clock(),
    });
    return {
      value: { document, version, effectiveOn },
      event: { kind: "publication.published", subject: null, document, version, sha256, effectiveOn },
    };
  });
}

function conflictOf(conflicts: readonly Candidate[]): AppError {
  const fields = conflicts.map(({ file, effectiveOn }) => ({
    path: [file, "effectiveOn"],
    message:
      `The text differs from what is published, and ${effectiveOn} is not later than the newest version. ` +
      "Give it a new effectiveOn and a changeNote.",
  }));
  const lines = fields.map(({ path, message }) => `${path[0]}: ${message}`);
  return new AppError(
    "CONFLICT",
    `A published text never changes, so nothing was published.\n${lines.join("\n")}`,
    fields,
  );
}
