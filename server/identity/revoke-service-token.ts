import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { RevokeServiceTokenInput } from "../generated/schema.ts";
import { cursorShapes } from "../platform/page.ts";
import { lockServiceToken, setServiceTokenRevoked, type ServiceToken } from "./service-token-store.ts";

/** Revokes a token, at once and everywhere: one's own, and for the DPO anybody's. */
export async function revokeServiceToken(
  ctx: Context,
  { id }: RevokeServiceTokenInput,
): Promise<{ serviceToken: ServiceToken; receipt: Receipt }> {
  const actor = authorize(ctx, "token:manage");
  const revokedAt = ctx.clock();
  return transact(ctx, actor, async (tx) => {
    const token = cursorShapes.uuid.test(id) ? await lockServiceToken(tx, id) : undefined;
    if (!token || !mayManage(actor, token)) throw new AppError("NOT_FOUND", "There is no such token.");
    if (token.revokedAt) throw new AppError("INVALID_TRANSITION", "The token has been revoked already.");
    await setServiceTokenRevoked(tx, id, revokedAt);
    return {
      value: { serviceToken: { ...token, revokedAt } },
      event: { kind: "token.revoked", subject: null, token: id },
    };
  });
}

/** Whose token it is to manage. */
function mayManage(actor: Actor, token: ServiceToken): boolean {
  return actor.roles.includes("DPO") || token.createdBy === actor.personId;
}
