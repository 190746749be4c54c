import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { Amendment, AmendmentKind } from "./find-amendments.ts";

/** What the DPO made of it. */
export type AmendmentOutcome = "UPDATED" | "NOT_RELEVANT";

/** An act of the framework that the gazette says has changed, for the DPO to look at. */
export type AmendmentTask = {
  id: string;
  referenceKey: string;
  amendment: AmendmentKind;
  feedEntry: string;
  title: string;
  publishedAt: Date;
  foundAt: Date;
  outcome: AmendmentOutcome | null;
  resolvedAt: Date | null;
};

const COLUMNS = {
  id: "amendment_tasks.id",
  referenceKey: "amendment_tasks.reference_key",
  amendment: "amendment_tasks.amendment",
  feedEntry: "amendment_tasks.feed_entry",
  title: "amendment_tasks.title",
  publishedAt: "amendment_tasks.published_at",
  foundAt: "amendment_tasks.found_at",
  outcome: "amendment_tasks.outcome",
  resolvedAt: "amendment_tasks.resolved_at",
};

/** Open tasks, the oldest announcement first. */
export async function listAmendmentTasks(db: Knex, limit: number): Promise<AmendmentTask[]> {
  return db("amendment_tasks")
    .select(COLUMNS)
    .whereNull("amendment_tasks.outcome")
    .orderBy("amendment_tasks.published_at")
    .orderBy("amendment_tasks.id")
    .limit(limit);
}

/** Which announcements have become tasks before, open or not. */
export async function listKnownAmendments(db: Knex): Promise<ReadonlySet<string>> {
  const rows = await db("amendment_tasks").select("reference_key", "feed_entry");
  return new Set(rows.map((row) => `${row.reference_key} ${row.feed_entry}`));
}

/** Makes tasks, and answers their ids; one that another process made meanwhile is left out. */
export async function insertAmendmentTasks(
  tx: Tx,
  amendments: readonly Amendment[],
  foundAt: Date,
): Promise<string[]> {
  const rows = amendments.map(({ referenceKey, amendment, entry }) => ({
    id: randomUUID(),
    reference_key: referenceKey,
    amendment,
    feed_entry: entry.id,
    title: entry.title,
    published_at: entry.publishedAt,
    found_at: foundAt,
  }));
  return tx("amendment_tasks")
    .insert(rows)
    .onConflict(["reference_key", "feed_entry"])
    .ignore()
    .returning("id")
    .then((made: { id: string }[]) => made.map(({ id }) => id));
}

/** Reads an open task and holds it until the transaction ends. */
export async function lockOpenAmendmentTask(tx: Tx, id: string): Promise<AmendmentTask | undefined> {
  return tx("amendment_tasks")
    .select(COLUMNS)
    .where({ id })
    .whereNull("amendment_tasks.outcome")
    .forUpdate()
    .first();
}

/** Keeps what the DPO made of a task. */
export async function setAmendmentOutcome(
  tx: Tx,
  id: string,
  {
    outcome,
    resolvedAt,
    resolvedBy,
  }: { outcome: AmendmentOutcome; resolvedAt: Date; resolvedBy: string | null },
): Promise<void> {
  await tx("amendment_tasks")
    .where({ id })
    .update({ outcome, resolved_at: resolvedAt, resolved_by: resolvedBy });
}
