import { saveProgress, transact, type ProgressTx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { makeRefreshToken, readRefreshToken, type RefreshToken } from "./refresh-token.ts";
import { lockLiveSession, setSessionEnded, setSessionRefreshed, type Session } from "./session-store.ts";

/** How long a used refresh token may come again without harm: two tabs that renewed at once. */
const GRACE_MS = 10_000;

/** A session that goes on. The second of two tabs gets no refresh token: the first one's is there already. */
export type Renewed = { session: Session; refreshToken: string | undefined };

/**
 * Renews a session that has neither ended nor expired, also after hours without use. Each refresh token is good
 * once; when a used one comes again the session ends, since one of the two who had it has stolen it (RFC 9700
 * section 4.14.2). The context MUST act as SYSTEM.
 */
export async function renewSession(ctx: Context, token: string): Promise<Renewed> {
  const shown = readRefreshToken(ctx.vault, token);
  if (!shown) throw over();
  const outcome = await saveProgress(ctx, (tx) => advance(tx, shown, ctx.clock()));
  if (outcome.came === "OVER") throw over();
  if (outcome.came === "REPLAYED") throw await endReplayed(ctx, outcome.session);
  const { session, next } = outcome;
  return { session, refreshToken: next && makeRefreshToken(ctx.vault, next) };
}

type Outcome =
  | { came: "OVER" }
  | { came: "REPLAYED"; session: Session }
  | { came: "IN_TIME"; session: Session; next: RefreshToken | undefined };

async function advance(tx: ProgressTx, { sessionId, generation }: RefreshToken, now: Date): Promise<Outcome> {
  const session = await lockLiveSession(tx, sessionId, now);
  if (!session) return { came: "OVER" };
  const behind = session.refreshGeneration - generation;
  if (behind === 0) {
    const next = { sessionId, generation: await setSessionRefreshed(tx, session, now) };
    return { came: "IN_TIME", session, next };
  }
  if (behind === 1 && isRecent(session.refreshedAt, now))
    return { came: "IN_TIME", session, next: undefined };
  return { came: "REPLAYED", session };
}

function isRecent(refreshedAt: Date | null, now: Date): boolean {
  return refreshedAt !== null && now.getTime() - refreshedAt.getTime() <= GRACE_MS;
}

async function endReplayed(ctx: Context, { id, personId }: Session): Promise<AppError> {
  if (!ctx.actor) throw new Error("renewing is the service's own work");
  await transact(ctx, ctx.actor, async (tx) => {
    await setSessionEnded(tx, id, ctx.clock());
    return { value: {}, event: { kind: "session.ended", subject: personId, session: id, reason: "REPLAY" } };
  });
  return over();
}

function over(): AppError {
  return new AppError("UNAUTHENTICATED", "Your session has ended. Log on again.");
}
