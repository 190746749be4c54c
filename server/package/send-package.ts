import { Readable } from "node:stream";
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from "yauzl";
import { authorize } from "../access.ts";
import { transact, type Tx } from "../audit/transact.ts";
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

/** A file within a copy. */
export type CopyFile = { sizeBytes: number; content: Readable };

/**
 * Opens a download: the grant must be unspent, unexpired and this session's. The first call begins
 * it and is an event; a later one may only continue it from where it broke off.
 */
export async function openDownload(ctx: Context, token: string, continues: boolean): Promise<Download> {
  const actor = authorize(ctx, "package:download");
  return transact(ctx, actor, async (tx) => {
    const download = await beginDownload(ctx, tx, actor, token, continues);
    return { value: download, event: downloaded(download, false) };
  });
}

/**
 * Opens one file within a copy, so that the report is read on screen and its files fetched one by one for as long as
 * the grant lasts (Art. 12(1)). Each opening is an event, which does not name the file.
 */
export async function openCopyFile(ctx: Context, token: string, path: string): Promise<CopyFile> {
  const actor = authorize(ctx, "package:download");
  const reading = { db: ctx.db, vault: ctx.vault };
  const { zip, entry } = await transact(ctx, actor, async (tx) => {
    reading.db = tx;
    const begun = await beginDownload(ctx, tx, actor, token, true);
    const opened = await zipOf(reading, begun);
    const found = await findEntry(opened, path);
    if (!found) throw new AppError("NOT_FOUND", "There is no such file in the copy.");
    return { value: { zip: opened, entry: found }, event: downloaded(begun, false) };
  });
  // The file itself is sent after the transaction, from the copy that was opened in it.
  reading.db = ctx.db;
  return { sizeBytes: entry.uncompressedSize, content: await zip.openReadStreamPromise(entry) };
}

async function beginDownload(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  token: string,
  continues: boolean,
): Promise<Download> {
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
  return { grant, copy, request, sizeBytes: copy.sizeBytes };
}

function downloaded({ grant, copy, request }: Download, complete: boolean) {
  const kind = "package.downloaded" as const;
  return { kind, subject: request.id, package: copy.id, grant: grant.id, complete };
}

async function zipOf(ctx: Pick<Context, "db" | "vault">, download: Download): Promise<ZipFile> {
  const reader = new CopyReader((range) => readRange(ctx, download, range));
  return fromRandomAccessReaderPromise(reader, download.sizeBytes, { lazyEntries: true, autoClose: false });
}

async function findEntry(zip: ZipFile, path: string): Promise<Entry | undefined> {
  for await (const entry of zip.eachEntry()) if (entry.fileName === path) return entry;
  return undefined;
}

/** The copy as yauzl reads it; its ends are the first byte that is not wanted. */
class CopyReader extends RandomAccessReader {
  readonly #read: (range: ByteRange) => AsyncIterable<Buffer>;

  constructor(read: (range: ByteRange) => AsyncIterable<Buffer>) {
    super();
    this.#read = read;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#read({ start, end: end - 1 }));
  }
}

function mayFetch(ctx: Context, actor: Actor, grant: DownloadGrant, request: DataRequest): boolean {
  const isTheirs = grant.sessionId === actor.sessionId && isVisible(request, actor);
  return isTheirs && !grant.completedAt && grant.expiresAt > ctx.clock();
}

/** The bytes of a range, opened a chunk at a time. */
export async function* readRange(
  ctx: Pick<Context, "db" | "vault">,
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
export async function closeDownload(ctx: Context, download: Download): Promise<void> {
  const actor = authorize(ctx, "package:download");
  await transact(ctx, actor, async (tx) => {
    await setGrantCompleted(tx, download.grant.id, ctx.clock());
    return { value: {}, event: downloaded(download, true) };
  });
}
