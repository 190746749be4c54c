import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { ItemDecision, ItemDoubt, RefusalGround } from "../../generated/schema.ts";
import type { RedactedPart } from "./redact.ts";

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
  sealedConsiderations: Buffer | null;
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
  sealedConsiderations: "review_items.sealed_considerations",
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

/** A person's decision on one record. */
export type ItemVerdict = {
  findingPageId: string;
  position: number;
  collection: string;
  decision: ItemDecision;
  ground: RefusalGround | null;
  parts: readonly RedactedPart[];
  sealedConsiderations: Buffer | null;
};

/** A hidden part, with the record it is in. */
export type StoredRedaction = RedactedPart & { findingPageId: string; position: number };

/** What is hidden in the records of a request, in the order of the texts. */
export async function listRedactions(db: Knex, dataRequestId: string): Promise<StoredRedaction[]> {
  return db("redactions")
    .select({
      findingPageId: "redactions.finding_page_id",
      position: "redactions.position",
      column: "redactions.column",
      start: "redactions.span_start",
      end: "redactions.span_end",
      ground: "redactions.ground",
    })
    .where({ data_request_id: dataRequestId })
    .orderBy([
      "redactions.finding_page_id",
      "redactions.position",
      "redactions.column",
      "redactions.span_start",
    ]);
}

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
  const place = { finding_page_id: verdict.findingPageId, position: verdict.position };
  await tx("redactions").where(place).delete();
  if (verdict.parts.length === 0) return;
  await tx("redactions").insert(
    verdict.parts.map(({ column, start, end, ground }) => ({
      ...place,
      data_request_id: dataRequestId,
      column,
      span_start: start,
      span_end: end,
      ground,
    })),
  );
}

/** Takes a decision back, with what it hid. The record then waits again, or needs none as before. */
export async function undoItemDecision(
  tx: Tx,
  dataRequestId: string,
  place: { findingPageId: string; position: number },
): Promise<boolean> {
  const at = { finding_page_id: place.findingPageId, position: place.position };
  await tx("redactions")
    .where({ ...at, data_request_id: dataRequestId })
    .delete();
  const undone = await tx("review_items")
    .where({ ...at, data_request_id: dataRequestId })
    .whereNotNull("decision")
    .update({
      decision: null,
      ground: null,
      sealed_considerations: null,
      decided_by: null,
      decided_at: null,
    });
  return undone === 1;
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
