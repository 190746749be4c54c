import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import type { Context } from "../../context.ts";
import type { PublishedVersion } from "../../generated/schema.ts";
import { loadPolicies } from "../policies/load-policies.ts";
import { publishPolicies, type Chosen } from "./publish-policies.ts";
import { findVersion } from "./published-version-store.ts";

/** Publishes one text that waits, as the command line publishes all. Errors: INVALID_INPUT, CONFLICT. */
export async function publishVersion(
  ctx: Context,
  chosen: Chosen,
): Promise<{ version: PublishedVersion; receipt: Receipt }> {
  authorize(ctx, "policy:publish"); // before policies/ is read: its problems are not for everybody
  const [published] = await publishPolicies(ctx, await loadPolicies(ctx.policiesDir), chosen);
  const found = published && (await findVersion(ctx.db, published.version));
  if (!published || !found) throw new Error("a version that was just published cannot be found");
  return { version: found.version, receipt: published.receipt };
}
