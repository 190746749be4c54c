import { authorize } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Breach, QueryBreachesArgs } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listBreaches, listBreachNotifications, type StoredBreach } from "./breach-store.ts";
import { presentBreach } from "./present-breach.ts";

/** The register of breaches, newest first; the reading is an event. */
export async function readBreaches(ctx: Context, args: QueryBreachesArgs): Promise<Page<Breach>> {
  const actor = authorize(ctx, "breach:read");
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]);
  const rows = await listBreaches(ctx.db, {
    first,
    after: after && { awareAt: after[0] ?? "", id: after[1] ?? "" },
  });
  const breaches = await Promise.all(rows.map(async (row) => openBreach(ctx, row)));
  const page = pageOf(breaches, first, ({ awareAt, id }) => [awareAt.toISOString(), id]);
  await record(ctx, actor, {
    kind: "breaches.read",
    subject: null,
    breaches: page.nodes.map(({ id }) => id),
  });
  return page;
}

async function openBreach(ctx: Context, row: StoredBreach): Promise<Breach> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, row.vaultKeyId);
  return presentBreach(key, row, await listBreachNotifications(ctx.db, row.id), ctx.clock());
}
