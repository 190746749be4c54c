import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { setSessionEnded } from "./session-store.ts";

/** Ends the session that asks: its tokens are refused from now on, wherever they are. */
export async function signOut(ctx: Context): Promise<{ receipt: Receipt }> {
  const actor = authorize(ctx, "me:read");
  const { personId, sessionId } = actor;
  if (sessionId === null) throw new AppError("UNAUTHENTICATED", "Log on to do this.");
  return transact(ctx, actor, async (tx) => {
    const hasEnded = await setSessionEnded(tx, sessionId, ctx.clock());
    if (!hasEnded) throw new AppError("UNAUTHENTICATED", "The session has ended already.");
    return {
      value: {},
      event: { kind: "session.ended", subject: personId, session: sessionId, reason: "SIGNED_OUT" },
    };
  });
}
