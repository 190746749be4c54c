import type { Knex } from "knex";
import type { Receipt } from "./append.ts";
import type { AuditEventKind } from "./event.ts";

/** The receipt of the first event of a kind about a request; it must exist. */
export async function findReceiptOf(db: Knex, subject: string, kind: AuditEventKind): Promise<Receipt> {
  const row = await db("audit_events")
    .leftJoin("audit_leaves", "audit_leaves.event_id", "audit_events.id")
    .select({
      eventId: "audit_events.id",
      recordedAt: "audit_events.at",
      leafHash: "audit_events.leaf_hash",
      index: "audit_leaves.index",
    })
    .where({ subject_id: subject, kind })
    .orderBy("audit_events.at")
    .first();
  if (!row) throw new Error(`no ${kind} event for ${subject}`);
  return {
    ...row,
    leafHash: row.leafHash.toString("hex"),
    index: row.index === null ? null : Number(row.index),
  };
}
