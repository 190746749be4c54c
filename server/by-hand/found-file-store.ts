import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import type { ItemDecision, RefusalGround } from "../generated/schema.ts";
import { open, seal } from "../vault/seal.ts";

/** What a person decided on a file that was found by hand: it is withheld, or a copy with parts hidden goes in its place. */
export type FoundFileReview = {
  attachmentId: string;
  decision: ItemDecision;
  ground: RefusalGround;
  /** The copy in which parts are hidden. */
  replacementId: string | null;
  sealedConsiderations: Buffer;
  decidedBy: string;
};

const COLUMNS = {
  attachmentId: "found_file_reviews.attachment_id",
  decision: "found_file_reviews.decision",
  ground: "found_file_reviews.ground",
  replacementId: "found_file_reviews.replacement_id",
  sealedConsiderations: "found_file_reviews.sealed_considerations",
  decidedBy: "found_file_reviews.decided_by",
};

const place = (row: string) => ({ table: "found_file_reviews", column: "sealed_considerations", row });

/** What was decided on the files of a request; one without a decision is given as it is. */
export async function listFoundFileReviews(db: Knex, dataRequestId: string): Promise<FoundFileReview[]> {
  return db("found_file_reviews")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy("found_file_reviews.attachment_id");
}

/** Takes a decision back; the file is given as it is. */
export async function deleteFoundFileReview(tx: Tx, attachmentId: string): Promise<void> {
  await tx("found_file_reviews").where({ attachment_id: attachmentId }).delete();
}

/** Keeps a decision in the place of the one before. */
export async function setFoundFileReview(
  tx: Tx,
  key: Buffer,
  dataRequestId: string,
  review: Omit<FoundFileReview, "sealedConsiderations"> & { considerations: string; decidedAt: Date },
): Promise<void> {
  await deleteFoundFileReview(tx, review.attachmentId);
  await tx("found_file_reviews").insert({
    ...{ attachment_id: review.attachmentId, data_request_id: dataRequestId },
    ...{ decision: review.decision, ground: review.ground, replacement_id: review.replacementId },
    ...{ decided_by: review.decidedBy, decided_at: review.decidedAt },
    sealed_considerations: seal(key, place(review.attachmentId), review.considerations),
  });
}

/** What is hidden and why, in the words of whoever decided. */
export function openConsiderations(key: Buffer, review: FoundFileReview): string {
  return open(key, place(review.attachmentId), review.sealedConsiderations).toString("utf8");
}
