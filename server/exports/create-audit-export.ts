import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { wholeMomentsOf } from "../audit/period.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AuditExport, CreateAuditExportInput } from "../generated/schema.ts";
import { addJob } from "../jobs/add-job.ts";
import { cursorShapes } from "../platform/page.ts";
import { findRange } from "../audit/range-store.ts";
import {
  findExport,
  hasUnfinishedExport,
  insertExport,
  lockExport,
  setExportState,
  type StoredExport,
} from "./export-store.ts";
import { presentExport } from "./read-audit-exports.ts";
import { wrongField } from "../platform/wrong-field.ts";

/** What a change of an export answers. */
export type ExportChanged = { auditExport: AuditExport; receipt: Receipt };

/** Asks for a part of the log to take away, with a purpose; that it was asked for is an event (Art. 5(2)). */
export async function createAuditExport(
  ctx: Context,
  { from, to, purpose }: CreateAuditExportInput,
): Promise<ExportChanged> {
  const actor = authorize(ctx, "auditExport:create");
  const within = wholeMomentsOf({ from, to }, ["input"]);
  const range = await findRange(ctx.db, within);
  if (!range) {
    throw wrongField("to", "There are no events in this period.");
  }
  const events = range.until - range.from;
  const requestedBy = personOf(actor);
  return transact(ctx, actor, async (tx) => {
    if (await hasUnfinishedExport(tx, requestedBy))
      throw new AppError("CONFLICT", "An export that you have asked for is still being made. Wait for it.");
    const asked = { requestedBy, requestedAt: ctx.clock(), from, to, purpose, events };
    const id = await insertExport(tx, asked);
    await addJob(tx, { name: "build_audit_export", payload: { exportId: id } });
    return {
      value: { auditExport: await shown(tx, id) },
      event: { kind: "audit_export.requested", subject: null, export: id, from, to, purpose, events },
    };
  });
}

/** Puts an export that failed back in line. */
export async function retryAuditExport(ctx: Context, { id }: { id: string }): Promise<ExportChanged> {
  const actor = authorize(ctx, "auditExport:create");
  return transact(ctx, actor, async (tx) => {
    const found = await lockedExport(tx, id);
    if (found.state !== "FAILED")
      throw new AppError("INVALID_TRANSITION", "Only an export that failed can be tried again.");
    await setExportState(tx, id, "WAITING");
    await addJob(tx, { name: "build_audit_export", payload: { exportId: id } });
    return {
      value: { auditExport: await shown(tx, id) },
      event: { kind: "audit_export.retried", subject: null, export: id },
    };
  });
}

/** Holds an export by an id from outside; NOT_FOUND where there is none. */
export async function lockedExport(tx: Tx, id: string): Promise<StoredExport> {
  const found = cursorShapes.uuid.test(id) ? await lockExport(tx, id) : undefined;
  if (!found) throw new AppError("NOT_FOUND", "There is no such export.");
  return found;
}

async function shown(tx: Tx, id: string): Promise<AuditExport> {
  const found = await findExport(tx, id);
  if (!found) throw new Error("an export that was just kept is not there");
  return presentExport(found);
}

function personOf({ personId }: Actor): string {
  if (personId === null) throw new AppError("FORBIDDEN", "An export is asked for by a person, by name.");
  return personId;
}
