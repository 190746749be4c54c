import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { setSessionsEnded } from "./session-store.ts";

/** Ends every session of the person who asks, on this machine and on all others. */
export async function signOutEverywhere(ctx: Context): Promise<{ ended: number; receipt: Receipt }> {
  const actor = authorize(ctx, "me:read");
  const { personId } = actor;
  if (personId === null) throw new AppError("UNAUTHENTICATED", "Log on to do this.");
  return transact(ctx, actor, async (tx) => {
    const sessions = await setSessionsEnded(tx, personId, ctx.clock());
    if (sessions.length === 0) throw new AppError("UNAUTHENTICATED", "The session has ended already.");
    return {
      value: { ended: sessions.length },
      event: { kind: "session.ended_everywhere", subject: personId, sessions },
    };
  });
}
