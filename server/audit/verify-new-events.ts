import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { findVerified, setVerified } from "./alarm-store.ts";
import { countWaitingSince } from "./audit-store.ts";
import { logVerifiers } from "./log-key-store.ts";
import { raiseAlarms } from "./raise-alarms.ts";
import { saveProgress } from "./transact.ts";
import { verifyLogSince, type LogProblem } from "./verify-log.ts";

const EMPTY = { size: 0, rootHash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" };
/** The sequencer is a second behind at most; what waits this long was altered, or nothing sequences. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Verifies what came since the last look, every minute. A look that finds all well is no event: the
 * next would have to verify it, for ever. After a failure the next look begins at the same place.
 */
export async function verifyNewEvents(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const last = (await findVerified(ctx.db, "NEW")) ?? EMPTY;
  const found = await verifyLogSince(ctx.db, await logVerifiers(ctx), last);
  const problems = [...found.problems, ...(await lateEvents(ctx))];
  const reached = problems.length === 0 ? found : last;
  await saveProgress(ctx, async (tx) => setVerified(tx, "NEW", ctx.clock(), { ...reached, problems }));
  await raiseAlarms(ctx, actor, problems);
}

async function lateEvents({ db, clock }: Context): Promise<LogProblem[]> {
  const late = await countWaitingSince(db, new Date(clock().getTime() - LONGEST_WAIT_MS));
  return late > 0 ? [{ index: 0, code: "EVENT_WAITING" }] : [];
}
