import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../../audit/transact.ts";
import { bytesOf, countOf, rowsOfBytes, type FoundRow, type PageRows } from "../sql/page-rows.ts";
import { refuseHeld, type ErasurePermit } from "../erasure/erasure-permit.ts";
import { open, seal } from "../../vault/seal.ts";

/** A page of records found in one collection. */
export type FindingPage = { id: string; collection: string; position: number; rows: number };

const place = (column: string, row: string) => ({ table: "finding_pages", column, row });

/** A page to be kept: of which attempt, how far that attempt is with it, and which records a person must look at. */
export type KeptPage = PageRows & {
  run: { id: string; attempt: number; dataRequestId: string; system: string };
  collection: string;
  position: number;
  cursor: string;
  /** How many collections are done, with all before them; what was said of more stands. */
  done: number;
  review: readonly { place: number; doubts: readonly string[] }[];
};

/**
 * Keeps a page of records, sealed, with the place to go on from after a crash, the progress of its run, and what must
 * be looked at, since its free text may be about others. False when a later attempt has taken over: nothing is kept.
 */
export async function insertFindingPage(tx: ProgressTx, key: Buffer, page: KeptPage): Promise<boolean> {
  const { run, collection } = page;
  const id = randomUUID();
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `with run as (
       update source_runs set rows = rows + ?, done = greatest(done, ?)
       where id = ? and attempts = ? and state = 'RUNNING' returning id
     ), page as (
       insert into finding_pages (id, source_run_id, collection, position, rows, cursor_sealed, sealed)
       select ?, run.id, ?, ?, ?, ?, ? from run returning id
     ), items as (
       insert into review_items (finding_page_id, data_request_id, collection, position, needs_review, doubts)
       select page.id, ?, ?, place, true, array(select json_array_elements_text(doubts))
       from page, json_to_recordset(?::json) as items (place int, doubts json)
     )
     select id from page`,
    [
      ...[countOf(page), page.done, run.id, run.attempt],
      ...[id, collection, page.position, countOf(page)],
      seal(key, place("cursor_sealed", id), page.cursor),
      seal(key, place("sealed", id), bytesOf(page)),
      ...[run.dataRequestId, `${run.system}.${collection}`, JSON.stringify(page.review)],
    ],
  );
  return rows.length === 1;
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
  return rowsOfBytes(open(key, place("sealed", id), row.sealed));
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
