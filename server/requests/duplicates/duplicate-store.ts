import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { DuplicateRuling } from "../../generated/schema.ts";
import { selectDataRequests, type DataRequest } from "../data-request-store.ts";

/** Other requests about the same person that name one of the same rights, newest first. */
export async function listSamePerson(db: Knex, request: DataRequest): Promise<DataRequest[]> {
  if (request.cprIndex === null) return [];
  return selectDataRequests(db)
    .where("data_requests.cpr_index", request.cprIndex)
    .whereNot("data_requests.id", request.id)
    .whereRaw("data_requests.rights && ?::text[]", [request.rights])
    .orderBy([
      { column: "data_requests.received_at", order: "desc" },
      { column: "data_requests.id", order: "desc" },
    ])
    .limit(20);
}

/** What staff made of two requests, and why; sealed with the key of the first. */
export type StoredRuling = {
  dataRequestId: string;
  otherId: string;
  ruling: DuplicateRuling;
  sealedReason: Buffer;
};

/** The rulings on a request, whichever of the two it was made on. */
export async function listRulings(db: Knex, id: string): Promise<StoredRuling[]> {
  return db("duplicate_rulings")
    .select({
      dataRequestId: "duplicate_rulings.data_request_id",
      otherId: "duplicate_rulings.other_id",
      ruling: "duplicate_rulings.ruling",
      sealedReason: "duplicate_rulings.sealed_reason",
    })
    .where({ data_request_id: id })
    .orWhere({ other_id: id });
}

/** Keeps a ruling on two requests in place of an earlier one, in whichever order that named them. */
export async function setRuling(
  tx: Tx,
  ruling: StoredRuling & { ruledBy: string; ruledAt: Date },
): Promise<void> {
  await tx("duplicate_rulings")
    .where({ data_request_id: ruling.dataRequestId, other_id: ruling.otherId })
    .orWhere({ data_request_id: ruling.otherId, other_id: ruling.dataRequestId })
    .delete();
  await tx("duplicate_rulings").insert({
    data_request_id: ruling.dataRequestId,
    other_id: ruling.otherId,
    ruling: ruling.ruling,
    sealed_reason: ruling.sealedReason,
    ruled_by: ruling.ruledBy,
    ruled_at: ruling.ruledAt,
  });
}
