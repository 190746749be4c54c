import { authorize } from "../../access.ts";
import { saveProgress } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { setDeadlineDays } from "../data-request-store.ts";
import { deadlineOf } from "./deadline-of-request.ts";
import { listPaused } from "../queue/queue-store.ts";

const AT_ONCE = 500;

/**
 * Moves the days by which lists are sorted for requests that wait for the citizen: while a question stops the clock the
 * deadline moves with every day (EDPB Guidelines 01/2022). Nobody decides anything here, so there is no event.
 */
export async function recountPausedDeadlines(ctx: Context): Promise<void> {
  authorize(ctx, "work:carryOut");
  for (let after: string | undefined; ;) {
    const page = await listPaused(ctx.db, after, AT_ONCE);
    for (const request of page) {
      const deadline = deadlineOf(ctx, request, ctx.clock());
      if (deadline.dueOn === request.dueOn && deadline.targetOn === request.targetOn) continue;
      await saveProgress(ctx, async (tx) => setDeadlineDays(tx, request, deadline));
    }
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return;
  }
}
