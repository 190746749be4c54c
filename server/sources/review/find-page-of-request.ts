import type { Knex } from "knex";

/** Finds a page of findings only if it belongs to this request. */
export async function findPageOfRequest(
  db: Knex,
  dataRequestId: string,
  findingPageId: string,
): Promise<{ rows: number; qualified: string } | undefined> {
  const page = await db("finding_pages")
    .join("source_runs", "source_runs.id", "finding_pages.source_run_id")
    .select({
      rows: "finding_pages.rows",
      system: "source_runs.system",
      collection: "finding_pages.collection",
    })
    .where({ "finding_pages.id": findingPageId, "source_runs.data_request_id": dataRequestId })
    .first();
  return page && { rows: page.rows, qualified: `${page.system}.${page.collection}` };
}
