import type { Knex } from "knex";

/**
 * Everybody who prepared a request: its handler, and whoever decided on a record or a file, left a system out, planned
 * an erasure, answered a point or looked by hand. None of them decides it where that takes two people (Art. 32(4)).
 */
export async function listPreparers(db: Knex, dataRequestId: string): Promise<string[]> {
  const by = (table: string, column: string) =>
    db(table).select({ id: column }).where({ data_request_id: dataRequestId }).whereNotNull(column);
  const rows: { id: string }[] = await db("data_requests")
    .select({ id: "handler_id" })
    .where({ id: dataRequestId })
    .whereNotNull("handler_id")
    .union([
      by("review_items", "decided_by"),
      by("found_file_reviews", "decided_by"),
      by("source_runs", "left_out_by").whereNotNull("left_out_at"),
      by("erasure_plans", "planned_by"),
      by("rectification_points", "answered_by"),
      by("hand_tasks", "reported_by"),
    ]);
  return rows.map(({ id }) => id).sort();
}
