import { tokenScopes } from "../../policies/access.ts";
import { saveProgress } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { findLiveServiceToken, setServiceTokenUsed } from "./service-token-store.ts";

/** How exactly a token remembers when it was last used. */
const USE_NOTED_MS = 60_000;

/** Whoever shows a service token: the log knows it by the token's id. The database MUST act as SYSTEM. */
export async function actorOfToken(ctx: Pick<Context, "db" | "clock">, token: string): Promise<Actor> {
  const now = ctx.clock();
  const found = await findLiveServiceToken(ctx.db, token, now);
  if (!found) throw new AppError("UNAUTHENTICATED", "This token is not valid, or no longer so.");
  const { id, scopes, lastUsedAt } = found;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= USE_NOTED_MS)
    await saveProgress(ctx, (tx) => setServiceTokenUsed(tx, id, now));
  const roles = scopes.map((scope) => tokenScopes[scope].role);
  const [role] = roles;
  if (!role) throw new AppError("UNAUTHENTICATED", "This token is for nothing.");
  return { personId: id, sessionId: null, roles, role, assurance: null, cprIndex: null, scopes };
}
