import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import { grantEnds } from "../platform/secret-token.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { lockedExport } from "./create-audit-export.ts";
import { insertExportGrant } from "./export-grant-store.ts";

/** Where an export is fetched, and what it must be like when it has arrived. */
export type ExportDownload = {
  url: string;
  expiresAt: Date;
  sha256: string;
  sizeBytes: number;
  receipt: Receipt;
};

/** Grants one download of an export, bound to the session that asks. */
export async function createAuditExportDownload(
  ctx: Context,
  { id }: { id: string },
): Promise<ExportDownload> {
  const actor = authorize(ctx, "auditExport:create");
  const { sessionId } = actor;
  if (!sessionId) throw new AppError("FORBIDDEN", "An export is fetched by a person who has logged on.");
  const expiresAt = grantEnds(ctx.clock());
  const { token, ...granted } = await transact(ctx, actor, async (tx) => {
    const { state, sizeBytes, sha256, availableUntil } = await lockedExport(tx, id);
    const isOver = availableUntil !== null && availableUntil <= ctx.clock();
    if (state !== "READY" || isOver || sizeBytes === null || sha256 === null)
      throw new AppError("INVALID_TRANSITION", "There is nothing to fetch of this export now.");
    const grant = await insertExportGrant(tx, { exportId: id, sessionId, expiresAt });
    return {
      value: { token: grant.token, sizeBytes, sha256 },
      event: { kind: "audit_export.download_granted", subject: null, export: id, grant: grant.id },
    };
  });
  return { url: `${ctx.baseUrl}/audit-exports/${token}`, expiresAt, ...granted };
}
