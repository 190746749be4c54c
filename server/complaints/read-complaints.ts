import { authorize } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Complaint, QueryComplaintsArgs } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listComplaints } from "./complaint-store.ts";
import { presentComplaint } from "./present-complaint.ts";

/** The register of complaints, newest first; the reading is an event. */
export async function readComplaints(ctx: Context, args: QueryComplaintsArgs): Promise<Page<Complaint>> {
  const actor = authorize(ctx, "complaint:read");
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]);
  const rows = await listComplaints(ctx.db, {
    first,
    after: after && { receivedAt: after[0] ?? "", id: after[1] ?? "" },
  });
  const complaints = await Promise.all(
    rows.map(async (row) =>
      presentComplaint((await readVaultKey(ctx.db, ctx.vault, row.vaultKeyId)).key, row),
    ),
  );
  const page = pageOf(complaints, first, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
  await record(ctx, actor, {
    kind: "complaints.read",
    subject: null,
    complaints: page.nodes.map(({ id }) => id),
  });
  return page;
}
