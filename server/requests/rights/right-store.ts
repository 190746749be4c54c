import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { ErasureGround, Outcome, RefusalGround, Right } from "../../generated/schema.ts";

type Text = { da: string; en: string };

/** Why something was refused, withheld or kept, as it was told to the citizen. */
export type StoredReason = {
  ground: RefusalGround;
  provision: Text;
  text: Text;
  until: Text | null;
  count: number;
  legalReferenceKey: string;
};

/** One right of a request and, once decided, its answer. */
export type RequestRight = {
  dataRequestId: string;
  right: Right;
  outcome: Outcome | null;
  erasureGround: ErasureGround | null;
  reasons: StoredReason[];
  sealedConsiderations: Buffer | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  fulfilledAt: Date | null;
};

const COLUMNS = {
  dataRequestId: "data_request_rights.data_request_id",
  right: "data_request_rights.right",
  outcome: "data_request_rights.outcome",
  erasureGround: "data_request_rights.erasure_ground",
  reasons: "data_request_rights.reasons",
  sealedConsiderations: "data_request_rights.sealed_considerations",
  decidedBy: "data_request_rights.decided_by",
  decidedAt: "data_request_rights.decided_at",
  fulfilledAt: "data_request_rights.fulfilled_at",
};

/** The rights a request names, with their answers. */
export async function listRequestRights(db: Knex, dataRequestId: string): Promise<RequestRight[]> {
  return db("data_request_rights")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy("data_request_rights.right");
}

/** The answer to one right. */
export type NewDecision = {
  right: Right;
  outcome: Outcome;
  erasureGround: ErasureGround | null;
  reasons: StoredReason[];
  sealedConsiderations: Buffer | null;
  decidedBy: string;
  decidedAt: Date;
};

/** Keeps the answer to one right; a refusal needs nothing more to be carried out. */
export async function setDecision(tx: Tx, dataRequestId: string, decision: NewDecision): Promise<void> {
  await tx("data_request_rights")
    .where({ data_request_id: dataRequestId, right: decision.right })
    .update({
      outcome: decision.outcome,
      erasure_ground: decision.erasureGround,
      reasons: JSON.stringify(decision.reasons),
      sealed_considerations: decision.sealedConsiderations,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      fulfilled_at: decision.outcome === "REFUSED" ? decision.decidedAt : null,
    });
}

/** Takes an answer back, when what it rested on has changed. */
export async function deleteDecision(tx: Tx, dataRequestId: string, right: Right): Promise<void> {
  await tx("data_request_rights").where({ data_request_id: dataRequestId, right }).update({
    outcome: null,
    erasure_ground: null,
    reasons: "[]",
    sealed_considerations: null,
    decided_by: null,
    decided_at: null,
  });
}

/** Records that one right has been carried out, and says whether all of them now are. */
export async function setFulfilled(tx: Tx, dataRequestId: string, right: Right, at: Date): Promise<boolean> {
  await tx("data_request_rights")
    .where({ data_request_id: dataRequestId, right })
    .update({ fulfilled_at: at });
  const open = await tx("data_request_rights")
    .select({ right: "data_request_rights.right" })
    .where({ data_request_id: dataRequestId })
    .whereNull("fulfilled_at")
    .first();
  return open === undefined;
}
