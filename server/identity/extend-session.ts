import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { setSessionExtended, type Session } from "./session-store.ts";

/** How many times its first length a session lives at most, however often its person asks for more time. */
const MOST_TIMES = 4;

/**
 * Gives a session that has just been renewed its first length anew, because its person says that she is still there
 * (WCAG 2.2.1), and never more than four times that length in all. The context MUST act as SYSTEM.
 */
export async function extendSession(
  ctx: Context,
  { sessionMinutes }: Pick<IdentityConfig, "sessionMinutes">,
  session: Session,
): Promise<Session> {
  const isStaff = session.roles.some((role) => role !== "CITIZEN");
  const length = (isStaff ? sessionMinutes.staff : sessionMinutes.citizen) * 60_000;
  const most = session.startedAt.getTime() + MOST_TIMES * length;
  const expiresAt = new Date(Math.min(ctx.clock().getTime() + length, most));
  if (expiresAt <= session.expiresAt) return session;
  if (!ctx.actor) throw new Error("renewing is the service's own work");
  const { id, personId } = session;
  await transact(ctx, ctx.actor, async (tx) => {
    await setSessionExtended(tx, id, expiresAt);
    const until = expiresAt.toISOString();
    return { value: {}, event: { kind: "session.extended", subject: personId, session: id, until } };
  });
  return { ...session, expiresAt };
}
