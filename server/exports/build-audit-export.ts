import { createHash } from "node:crypto";
import { authorize } from "../access.ts";
import { findLogKeys } from "../audit/log-key-store.ts";
import { findHeadAfter } from "../audit/log-store.ts";
import { wholeMomentsOf } from "../audit/period.ts";
import { findRange } from "../audit/range-store.ts";
import { saveProgress, transact } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { ofEqualSize, zipFiles } from "../platform/zip-files.ts";
import { exportFiles } from "./export-files.ts";
import {
  beginExport,
  findExport,
  insertExportChunk,
  setExportReady,
  setExportState,
  type ExportAttempt,
  type StoredExport,
} from "./export-store.ts";

const CHUNK_BYTES = 256 * 1024;
const AVAILABLE_DAYS = 14;
const MOST_ATTEMPTS = 3;
/** Each event is written as a line, as a row, and in its bundle. */
const FORMS = 3;

/** What an attempt ends with that another has taken over: a worker that was taken for dead, and was only slow. */
const TAKEN_OVER = new Error("another worker makes this export");

/**
 * Makes an export, a chunk at a time. After a crash it is made anew, from nothing; after three failures somebody has to
 * ask again. Nothing is offered before the last chunk is kept, and only by the attempt that kept them all.
 */
export async function buildAuditExport(ctx: Context, { exportId }: { exportId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const asked = await findExport(ctx.db, exportId);
  if (!asked || !["WAITING", "BUILDING"].includes(asked.state)) return;
  try {
    await build(ctx, actor, asked);
  } catch (error) {
    if (error === TAKEN_OVER) return;
    if (asked.attempts + 1 < MOST_ATTEMPTS) throw error; // the queue tries again
    ctx.log.error({ err: error, export: exportId }, "export of the log failed");
    await transact(ctx, actor, async (tx) => {
      await setExportState(tx, exportId, "FAILED");
      return { value: {}, event: { kind: "audit_export.failed", subject: null, export: exportId } };
    });
  }
}

async function build(ctx: Context, actor: Actor, asked: StoredExport): Promise<void> {
  const range = await findRange(ctx.db, wholeMomentsOf(asked));
  const head = range && (await findHeadAfter(ctx.db, range.until - 1));
  if (!range || !head) throw new Error("the events of the export are not in a signed checkpoint yet");
  const events = range.until - range.from;
  const attempt = await saveProgress(ctx, async (tx) => beginExport(tx, asked.id, events));
  let written = 0;
  const contents = {
    ...{ asked: { ...asked, events }, range, head, keys: await findLogKeys(ctx.db) },
    onEvents: (count: number) => void (written += count),
  };
  const zip = zipFiles(exportFiles(ctx.db, contents), asked.requestedAt);
  const done = () => Math.min(events, Math.floor(written / FORMS));
  const file = await keepChunks(ctx, attempt, zip, done);
  const availableUntil = new Date(ctx.clock().getTime() + AVAILABLE_DAYS * 86_400_000);
  await transact(ctx, actor, async (tx) => {
    if (!(await setExportReady(tx, attempt, { ...file, events, availableUntil }))) throw TAKEN_OVER;
    return {
      value: {},
      event: {
        ...{ kind: "audit_export.built", subject: null, export: asked.id },
        ...{ sha256: file.sha256, bytes: file.sizeBytes, firstIndex: range.from, events, logSize: head.size },
      },
    };
  });
}

async function keepChunks(
  ctx: Context,
  attempt: ExportAttempt,
  zip: AsyncIterable<Buffer>,
  done: () => number,
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let position = 0;
  for await (const bytes of ofEqualSize(zip, CHUNK_BYTES)) {
    hash.update(bytes);
    sizeBytes += bytes.length;
    const chunk = { position, bytes, done: done() };
    if (!(await saveProgress(ctx, async (tx) => insertExportChunk(tx, attempt, chunk)))) throw TAKEN_OVER;
    position += 1;
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}
