import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import type { ItemDecision, ItemDoubt, RefusalGround } from "../generated/schema.ts";

/** The review of one record: its page and its place there, and what a person decided. */
export type ReviewItem = {
  findingPageId: string;
  position: number;
  collection: string;
  needsReview: boolean;
  /** Why a person must look at it. */
  doubts: ItemDoubt[];
  decision: ItemDecision | null;
  ground: RefusalGround | null;
  decidedBy: string | null;
};

const COLUMNS = {
  findingPageId: "review_items.finding_page_id",
  position: "review_items.position",
  collection: "review_items.collection",
  needsReview: "review_items.needs_review",
  doubts: "review_items.doubts",
  decision: "review_items.decision",
  ground: "review_items.ground",
  decidedBy: "review_items.decided_by",
};

/** The records of a request that wait for, or have, a decision. */
export async function listReviewItems(
  db: Knex,
  dataRequestId: string,
  collection?: string,
): Promise<ReviewItem[]> {
  const query = db("review_items").select(COLUMNS).where({ data_request_id: dataRequestId });
  if (collection) void query.where("review_items.collection", collection);
  return query.orderBy(["review_items.finding_page_id", "review_items.position"]);
}

/** Marks records that a person must look at, because their free text may be about others. */
export async function insertReviewItems(
  tx: ProgressTx,
  items: readonly {
    findingPageId: string;
    position: number;
    dataRequestId: string;
    collection: string;
    doubts: readonly string[];
  }[],
): Promise<void> {
  if (items.length === 0) return;
  await tx("review_items").insert(
    items.map((item) => ({
      finding_page_id: item.findingPageId,
      position: item.position,
      data_request_id: item.dataRequestId,
      collection: item.collection,
      needs_review: true,
      doubts: [...item.doubts],
    })),
  );
}

/** A person's decision on one record. */
export type ItemVerdict = {
  findingPageId: string;
  position: number;
  collection: string;
  decision: ItemDecision;
  ground: RefusalGround | null;
  sealedConsiderations: Buffer | null;
};

/** Keeps a decision on one record, whether or not it had been marked for review. */
export async function setItemDecision(
  tx: Tx,
  dataRequestId: string,
  verdict: ItemVerdict,
  by: { decidedBy: string; decidedAt: Date },
): Promise<void> {
  const decided = {
    decision: verdict.decision,
    ground: verdict.ground,
    sealed_considerations: verdict.sealedConsiderations,
    decided_by: by.decidedBy,
    decided_at: by.decidedAt,
  };
  await tx("review_items")
    .insert({
      finding_page_id: verdict.findingPageId,
      position: verdict.position,
      data_request_id: dataRequestId,
      collection: verdict.collection,
      needs_review: false,
      ...decided,
    })
    .onConflict(["finding_page_id", "position"])
    .merge(decided);
}

/** How many records of a request still wait for a decision. */
export async function countUndecided(db: Knex, dataRequestId: string): Promise<number> {
  const row = await db("review_items")
    .where({ data_request_id: dataRequestId, needs_review: true })
    .whereNull("decision")
    .count({ count: "*" })
    .first();
  return Number(row?.["count"] ?? 0);
}
