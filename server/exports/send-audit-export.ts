import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import { GRANT_GONE } from "../platform/secret-token.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { lockExportGrant, setExportGrantUsed } from "./export-grant-store.ts";
import { findExport, readExportChunk } from "./export-store.ts";

/** An export that may be sent. */
export type OpenedExport = { id: string; from: string; to: string; sizeBytes: number };

/** Spends a grant and opens its export: it must be unspent, unexpired and this session's. That it was fetched is an event. */
export async function openAuditExport(ctx: Context, token: string): Promise<OpenedExport> {
  const actor = authorize(ctx, "auditExport:create");
  return transact(ctx, actor, async (tx) => {
    const now = ctx.clock();
    const grant = await lockExportGrant(tx, token);
    const found = grant && (await findExport(tx, grant.exportId));
    const isOpen = grant?.sessionId === actor.sessionId && grant?.usedAt === null && grant.expiresAt > now;
    if (!grant || !isOpen || found?.state !== "READY" || !found.availableUntil || found.availableUntil <= now)
      throw new AppError("NOT_FOUND", GRANT_GONE);
    const { id, from, to, sizeBytes } = found;
    await setExportGrantUsed(tx, grant.id, now);
    return {
      value: { id, from, to, sizeBytes: sizeBytes ?? 0 },
      event: { kind: "audit_export.downloaded", subject: null, export: id, grant: grant.id },
    };
  });
}

/** The bytes of an export, a chunk at a time. */
export async function* readAuditExport(
  ctx: Context,
  { id, sizeBytes }: OpenedExport,
): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let position = 0; sent < sizeBytes; position += 1) {
    const chunk = await readExportChunk(ctx.db, id, position);
    if (!chunk) throw new AppError("NOT_FOUND", GRANT_GONE);
    sent += chunk.length;
    yield chunk;
  }
}
