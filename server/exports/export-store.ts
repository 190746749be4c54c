import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import type { AuditExportPurpose, AuditExportState } from "../generated/schema.ts";
import { oneMoreThan } from "../platform/page.ts";

/** An export of a part of the log as it is kept. */
export type StoredExport = {
  id: string;
  requestedBy: string;
  requestedAt: Date;
  from: string;
  to: string;
  purpose: AuditExportPurpose;
  state: AuditExportState;
  attempts: number;
  events: number;
  done: number;
  sizeBytes: number | null;
  sha256: string | null;
  availableUntil: Date | null;
  timesFetched: number;
};

const columns = (db: Knex) => ({
  id: "audit_exports.id",
  requestedBy: "audit_exports.requested_by",
  requestedAt: "audit_exports.requested_at",
  from: "audit_exports.from_on",
  to: "audit_exports.to_on",
  purpose: "audit_exports.purpose",
  state: "audit_exports.state",
  attempts: "audit_exports.attempts",
  events: db.raw("audit_exports.events::float8"),
  done: db.raw("audit_exports.done::float8"),
  sizeBytes: db.raw("audit_exports.size_bytes::float8"),
  sha256: "audit_exports.sha256",
  availableUntil: "audit_exports.available_until",
  timesFetched: db.raw(
    "(select count(*)::int from audit_export_grants g where g.export_id = audit_exports.id and g.used_at is not null)",
  ),
});

/** Finds an export. */
export async function findExport(db: Knex, id: string): Promise<StoredExport | undefined> {
  return db("audit_exports").select(columns(db)).where({ id }).first();
}

/** Reads an export and holds it until the transaction ends. */
export async function lockExport(tx: Tx, id: string): Promise<StoredExport | undefined> {
  return tx("audit_exports").select(columns(tx)).where({ id }).forUpdate("audit_exports").first();
}

/** Exports, newest first. */
export async function listExports(
  db: Knex,
  { first, after }: { first: number; after?: { at: string; id: string } | undefined },
): Promise<StoredExport[]> {
  const query = db("audit_exports")
    .select(columns(db))
    .orderBy([
      { column: "audit_exports.requested_at", order: "desc" },
      { column: "audit_exports.id", order: "desc" },
    ])
    .limit(...oneMoreThan(first));
  if (after) {
    void query.whereRaw("(audit_exports.requested_at, audit_exports.id) < (?::timestamptz, ?::uuid)", [
      after.at,
      after.id,
    ]);
  }
  return query;
}

/** Whether somebody's export of any period is still being made. */
export async function hasUnfinishedExport(tx: Tx, requestedBy: string): Promise<boolean> {
  const row = await tx("audit_exports")
    .select("id")
    .where({ requested_by: requestedBy })
    .whereIn("state", ["WAITING", "BUILDING"])
    .first();
  return row !== undefined;
}

/** Keeps what somebody asked for. */
export async function insertExport(
  tx: Tx,
  asked: Pick<StoredExport, "requestedBy" | "requestedAt" | "from" | "to" | "purpose" | "events">,
): Promise<string> {
  const id = randomUUID();
  await tx("audit_exports").insert({
    ...{ id, requested_by: asked.requestedBy, requested_at: asked.requestedAt, state: "WAITING" },
    ...{ from_on: asked.from, to_on: asked.to, purpose: asked.purpose, events: asked.events },
  });
  return id;
}

/** One attempt to make an export; the next one takes over, and this one MUST NOT write any more. */
export type ExportAttempt = { id: string; attempt: number };

/** Begins to make an export, and clears what an earlier attempt left. */
export async function beginExport(tx: ProgressTx, id: string, events: number): Promise<ExportAttempt> {
  const [begun] = await tx("audit_exports")
    .where({ id })
    .update({ state: "BUILDING", events, done: 0, attempts: tx.raw("attempts + 1") })
    .returning<{ attempts: number }[]>("attempts");
  await tx("audit_export_chunks").where({ export_id: id }).delete();
  return { id, attempt: begun?.attempts ?? 0 };
}

/** Keeps a piece of the file, and how many events it has come to; says no when another attempt has taken over. */
export async function insertExportChunk(
  tx: ProgressTx,
  { id, attempt }: ExportAttempt,
  { position, bytes, done }: { position: number; bytes: Buffer; done: number },
): Promise<boolean> {
  // First, so that who takes over waits for this piece, and removes it with the others.
  const isOurs = await tx("audit_exports")
    .where({ id, attempts: attempt, state: "BUILDING" })
    .update({ done });
  if (isOurs === 0) return false;
  await tx("audit_export_chunks").insert({ export_id: id, position, bytes });
  return true;
}

/** Marks an export as ready to fetch until a moment; says no when another attempt has taken over. */
export async function setExportReady(
  tx: Tx,
  { id, attempt }: ExportAttempt,
  file: { events: number; sizeBytes: number; sha256: string; availableUntil: Date },
): Promise<boolean> {
  const isOurs = await tx("audit_exports")
    .where({ id, attempts: attempt, state: "BUILDING" })
    .update({
      ...{ state: "READY", done: file.events, size_bytes: file.sizeBytes, sha256: file.sha256 },
      available_until: file.availableUntil,
    });
  return isOurs > 0;
}

/** Puts an export back in line, or gives it up. */
export async function setExportState(tx: Tx, id: string, state: "WAITING" | "FAILED"): Promise<void> {
  await tx("audit_exports").where({ id }).update({ state, done: 0, attempts: 0 });
}

/** Removes the bytes of an export, for good. */
export async function removeExport(tx: Tx, id: string): Promise<void> {
  await tx("audit_exports").where({ id }).update({ state: "REMOVED" });
  await tx("audit_export_chunks").where({ export_id: id }).delete();
}

/** Exports whose time is over, a few at a time. */
export async function listExpiredExports(db: Knex, now: Date): Promise<StoredExport[]> {
  return db("audit_exports")
    .select(columns(db))
    .where("audit_exports.state", "READY")
    .where("audit_exports.available_until", "<=", now)
    .limit(100);
}

/** A piece of the file; undefined after the last. */
export async function readExportChunk(db: Knex, id: string, position: number): Promise<Buffer | undefined> {
  const row = await db("audit_export_chunks")
    .select("audit_export_chunks.bytes")
    .where({ export_id: id, position })
    .first();
  return row?.bytes;
}
