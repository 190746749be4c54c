import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { EndSessionInput } from "../generated/schema.ts";
import { cursorShapes } from "../platform/page.ts";
import { findLiveSession, setSessionEnded } from "./session-store.ts";

/** The DPO ends somebody else's session, such as that of a machine that was left open. */
export async function endSession(
  ctx: Context,
  { sessionId }: EndSessionInput,
): Promise<{ receipt: Receipt }> {
  const actor = authorize(ctx, "session:end");
  const now = ctx.clock();
  return transact(ctx, actor, async (tx) => {
    const session = cursorShapes.uuid.test(sessionId) ? await findLiveSession(tx, sessionId, now) : undefined;
    const hasEnded = session !== undefined && (await setSessionEnded(tx, session.id, now));
    if (!hasEnded) throw new AppError("NOT_FOUND", "There is no such session, or it has ended.");
    const { id, personId: subject } = session;
    return { value: {}, event: { kind: "session.ended", subject, session: id, reason: "ENDED_BY_DPO" } };
  });
}
