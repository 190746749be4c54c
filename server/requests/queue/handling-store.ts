import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { DataRequestState } from "../../generated/schema.ts";
import type { DataRequest } from "../data-request-store.ts";

/** Gives a request to somebody, or to nobody. */
export async function setHandler(
  tx: Tx,
  request: DataRequest,
  handlerId: string | null,
): Promise<DataRequest> {
  const next = { ...request, handlerId, version: request.version + 1 };
  await tx("data_requests")
    .where({ id: request.id })
    .update({ handler_id: handlerId, version: next.version });
  return next;
}

/** Marks that the citizen waits for a reply, or no longer; the version is for what people change. */
export async function setNeedsReply(tx: Tx, request: DataRequest, needsReply: boolean): Promise<DataRequest> {
  await tx("data_requests").where({ id: request.id }).update({ needs_reply: needsReply });
  return { ...request, needsReply };
}

/** What a data protection officer advised; sealed with the request's key. */
export type StoredAdvice = {
  id: string;
  dissent: boolean;
  sealedText: Buffer;
  givenBy: string;
  givenAt: Date;
};

/** The advice on a request, oldest first. */
export async function listAdvice(db: Knex, dataRequestId: string): Promise<StoredAdvice[]> {
  return db("dpo_advice")
    .select({
      id: "dpo_advice.id",
      dissent: "dpo_advice.dissent",
      sealedText: "dpo_advice.sealed_text",
      givenBy: "dpo_advice.given_by",
      givenAt: "dpo_advice.given_at",
    })
    .where({ data_request_id: dataRequestId })
    .orderBy(["dpo_advice.given_at", "dpo_advice.id"]);
}

/** Keeps advice; it is never changed. */
export async function insertAdvice(tx: Tx, dataRequestId: string, advice: StoredAdvice): Promise<void> {
  await tx("dpo_advice").insert({
    id: advice.id,
    data_request_id: dataRequestId,
    dissent: advice.dissent,
    sealed_text: advice.sealedText,
    given_by: advice.givenBy,
    given_at: advice.givenAt,
  });
}

/** That an ended request was taken up again; the reason is sealed with the request's key. */
export type StoredReopening = {
  id: string;
  fromState: DataRequestState;
  sealedReason: Buffer;
  reopenedAt: Date;
};

/** The reopenings of a request, oldest first. */
export async function listReopenings(db: Knex, dataRequestId: string): Promise<StoredReopening[]> {
  return db("reopenings")
    .select({
      id: "reopenings.id",
      fromState: "reopenings.from_state",
      sealedReason: "reopenings.sealed_reason",
      reopenedAt: "reopenings.reopened_at",
    })
    .where({ data_request_id: dataRequestId })
    .orderBy(["reopenings.reopened_at", "reopenings.id"]);
}

/** Keeps why a request was taken up again, with the answers it had, and takes those answers back. */
export async function insertReopening(
  tx: Tx,
  request: DataRequest,
  reopening: StoredReopening & { reopenedBy: string },
): Promise<void> {
  const answers = await tx("data_request_rights")
    .select({ right: "right", outcome: "outcome", reasons: "reasons", decidedAt: "decided_at" })
    .where({ data_request_id: request.id });
  await tx("reopenings").insert({
    id: reopening.id,
    data_request_id: request.id,
    from_state: reopening.fromState,
    answers: JSON.stringify(answers),
    sealed_reason: reopening.sealedReason,
    reopened_by: reopening.reopenedBy,
    reopened_at: reopening.reopenedAt,
  });
}
