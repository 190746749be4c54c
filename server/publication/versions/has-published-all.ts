import type { Knex } from "knex";
import { DOCUMENTS } from "./publication-candidates.ts";

/** Says whether every document the public is owed has at least one version (Art. 12(1), 13, 14, 30). */
export async function hasPublishedAll(db: Knex): Promise<boolean> {
  const row = await db("published_versions")
    .countDistinct({ documents: "published_versions.document" })
    .first();
  return Number(row?.["documents"]) === DOCUMENTS.length;
}
