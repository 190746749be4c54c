import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { QueryServiceTokensArgs } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { listServiceTokens, type ServiceToken } from "./service-token-store.ts";

/** The tokens there are, newest first: an auditor's own, and for the DPO everybody's. */
export async function readServiceTokens(
  ctx: Context,
  args: QueryServiceTokensArgs,
): Promise<Page<ServiceToken>> {
  const actor = authorize(ctx, "token:manage");
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]);
  const own = actor.roles.includes("DPO") ? undefined : (actor.personId ?? "");
  const rows = await listServiceTokens(ctx.db, own, {
    first,
    after: after && { createdAt: after[0] ?? "", id: after[1] ?? "" },
  });
  return pageOf(rows, first, (token) => [token.createdAt.toISOString(), token.id]);
}
