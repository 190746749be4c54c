import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import { GRANT_GONE } from "../platform/secret-token.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { isVisible } from "../requests/change-data-request.ts";
import { findDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { lockGrant, setGrantCompleted, setGrantUsed, type DownloadGrant } from "./grant-store.ts";
import { CHUNK_BYTES, findPackage, readChunk, type StoredPackage } from "./package-store.ts";
import type { ByteRange } from "./range.ts";

/** A download that may go ahead. */
export type Download = { grant: DownloadGrant; copy: StoredPackage; request: DataRequest; sizeBytes: number };

/**
 * Opens a download: the grant must be unspent, unexpired and this session's. The first call begins
 * it and is an event; a later one may only continue it from where it broke off.
 */
export async function openDownload(ctx: Context, token: string, continues: boolean): Promise<Download> {
  const actor = authorize(ctx, "package:download");
  return transact(ctx, actor, async (tx) => {
    const grant = await lockGrant(tx, token);
    const copy = grant && (await findPackage(tx, grant.packageId));
    const request = copy && (await findDataRequest(tx, copy.dataRequestId));
    if (!grant || !copy || !request || !mayFetch(ctx, actor, grant, request))
      throw new AppError("NOT_FOUND", GRANT_GONE);
    const isOver = copy.availableUntil && copy.availableUntil <= ctx.clock();
    if (copy.state !== "READY" || isOver || copy.sizeBytes === null)
      throw new AppError("NOT_FOUND", GRANT_GONE);
    if (grant.usedAt && !continues) throw new AppError("NOT_FOUND", GRANT_GONE);
    if (!grant.usedAt) await setGrantUsed(tx, grant.id, ctx.clock());
    return {
      value: { grant, copy, request, sizeBytes: copy.sizeBytes },
      event: {
        kind: "package.downloaded",
        subject: request.id,
        package: copy.id,
        grant: grant.id,
        complete: false,
      },
    };
  });
}

function mayFetch(ctx: Context, actor: Actor, grant: DownloadGrant, request: DataRequest): boolean {
  const isTheirs = grant.sessionId === actor.sessionId && isVisible(request, actor);
  return isTheirs && !grant.completedAt && grant.expiresAt > ctx.clock();
}

/** The bytes of a range, opened a chunk at a time. */
export async function* readRange(
  ctx: Context,
  { copy, request }: Download,
  range: ByteRange,
): AsyncGenerator<Buffer> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  for (
    let position = Math.floor(range.start / CHUNK_BYTES);
    position * CHUNK_BYTES <= range.end;
    position += 1
  ) {
    const chunk = await readChunk(ctx.db, key, copy.id, position);
    if (!chunk) throw new AppError("NOT_FOUND", GRANT_GONE);
    const offset = position * CHUNK_BYTES;
    yield chunk.subarray(Math.max(range.start - offset, 0), range.end - offset + 1);
  }
}

/** Records that the last byte was sent; the grant is spent. */
export async function closeDownload(ctx: Context, { grant, copy, request }: Download): Promise<void> {
  const actor = authorize(ctx, "package:download");
  await transact(ctx, actor, async (tx) => {
    await setGrantCompleted(tx, grant.id, ctx.clock());
    return {
      value: {},
      event: {
        kind: "package.downloaded",
        subject: request.id,
        package: copy.id,
        grant: grant.id,
        complete: true,
      },
    };
  });
}
