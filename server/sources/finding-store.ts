import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import { countOf, jsonOf, type FoundRow, type PageRows } from "./page-rows.ts";
import { refuseHeld, type ErasurePermit } from "./erasure-permit.ts";
import { open, seal } from "../vault/seal.ts";

/** A page of records found in one collection. */
export type FindingPage = { id: string; collection: string; position: number; rows: number };

const place = (column: string, row: string) => ({ table: "finding_pages", column, row });

/** Keeps a page of records, sealed, with the place to go on from after a crash. */
export async function insertFindingPage(
  tx: ProgressTx,
  key: Buffer,
  page: PageRows & { sourceRunId: string; collection: string; position: number; cursor: string },
): Promise<string> {
  const id = randomUUID();
  await tx("finding_pages").insert({
    id,
    source_run_id: page.sourceRunId,
    collection: page.collection,
    position: page.position,
    rows: countOf(page),
    cursor_sealed: seal(key, place("cursor_sealed", id), page.cursor),
    sealed: seal(key, place("sealed", id), jsonOf(page)),
  });
  return id;
}

/** Where the reading of a collection stopped: the next page's position, and the cursor to go on from. */
export async function findLastPage(
  db: Knex,
  key: Buffer,
  sourceRunId: string,
  collection: string,
): Promise<{ next: number; cursor: string | undefined }> {
  const last = await db("finding_pages")
    .select({
      id: "finding_pages.id",
      position: "finding_pages.position",
      cursor: "finding_pages.cursor_sealed",
    })
    .where({ source_run_id: sourceRunId, collection })
    .orderBy("finding_pages.position", "desc")
    .first();
  if (!last) return { next: 0, cursor: undefined };
  return {
    next: last.position + 1,
    cursor: open(key, place("cursor_sealed", last.id), last.cursor).toString("utf8"),
  };
}

/** The pages of one collection of one run, in order, without their contents. */
export async function listFindingPages(
  db: Knex,
  sourceRunId: string,
  collection: string,
): Promise<FindingPage[]> {
  return db("finding_pages")
    .select({
      id: "finding_pages.id",
      collection: "finding_pages.collection",
      position: "finding_pages.position",
      rows: "finding_pages.rows",
    })
    .where({ source_run_id: sourceRunId, collection })
    .orderBy("finding_pages.position");
}

/** Opens one page. */
export async function readFindingPage(db: Knex, key: Buffer, id: string): Promise<FoundRow[]> {
  const row = await db("finding_pages").select({ sealed: "finding_pages.sealed" }).where({ id }).first();
  if (!row) throw new Error(`finding page ${id} is gone`);
  return JSON.parse(open(key, place("sealed", id), row.sealed).toString("utf8"));
}

/** What each collection of a run held, and how far its review is. */
export type CollectionCount = {
  collection: string;
  count: number;
  undecided: number;
  withheld: number;
  redactions: number;
};

/** Counts records, undecided and withheld ones, and hidden parts, by collection. */
export async function countFindings(db: Knex, sourceRunId: string): Promise<CollectionCount[]> {
  const { rows } = await db.raw(
    `select p.collection, sum(p.rows)::int as count,
            coalesce(sum(i.undecided), 0)::int as undecided, coalesce(sum(i.withheld), 0)::int as withheld,
            coalesce(sum(h.redactions), 0)::int as redactions
     from finding_pages p
     left join lateral (
       select count(*) filter (where r.needs_review and r.decision is null) as undecided,
              count(*) filter (where r.decision = 'WITHHOLD') as withheld
       from review_items r where r.finding_page_id = p.id
     ) i on true
     left join lateral (
       select count(*) as redactions from redactions d where d.finding_page_id = p.id
     ) h on true
     where p.source_run_id = ? group by p.collection order by p.collection`,
    [sourceRunId],
  );
  return rows;
}

/** Deletes every copy of a person's findings, because the data behind them are erased (Art. 17). */
export async function deleteFindingsOf(
  tx: Tx,
  permit: ErasurePermit,
  { dataRequestId, cprIndex }: { dataRequestId: string; cprIndex: string | null },
): Promise<void> {
  refuseHeld(permit);
  const requests = tx("data_requests")
    .select("data_requests.id")
    .where("data_requests.id", dataRequestId)
    .modify((query) => cprIndex && query.orWhere("data_requests.cpr_index", cprIndex));
  await tx("finding_pages")
    .whereIn(
      "finding_pages.source_run_id",
      tx("source_runs").select("source_runs.id").whereIn("source_runs.data_request_id", requests.clone()),
    )
    .delete();
  // What people found by hand is a copy as well.
  await tx("attachments")
    .where("attachments.purpose", "HAND_FINDING")
    .whereIn("attachments.data_request_id", requests)
    .delete();
}
