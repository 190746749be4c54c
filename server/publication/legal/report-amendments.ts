import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import { insertAmendmentTasks, listKnownAmendments } from "./amendment-store.ts";
import { findAmendments } from "./find-amendments.ts";
import { readGazetteFeed } from "./gazette-feed.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import type { Publishing } from "../versions/publish-policies.ts";

/**
 * Makes a task for the DPO of every act of the framework that a feed of the gazette says has changed
 * (Art. 24(1)); the same feed again makes none. Errors: INVALID_INPUT.
 */
export async function reportAmendments(
  ctx: Publishing,
  framework: LegalFramework,
  feed: string,
): Promise<{ taskIds: string[] }> {
  const actor = authorize(ctx, "amendment:report");
  const known = await listKnownAmendments(ctx.db);
  const found = findAmendments(readGazetteFeed(feed), framework).filter(
    ({ referenceKey, entry }) => !known.has(`${referenceKey} ${entry.id}`),
  );
  if (found.length === 0) return { taskIds: [] };
  return transact(ctx, actor, async (tx) => {
    const taskIds = await insertAmendmentTasks(tx, found, ctx.clock());
    return {
      value: { taskIds },
      event: { kind: "framework.amendments_found", subject: null, tasks: taskIds },
    };
  });
}
