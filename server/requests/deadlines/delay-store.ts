import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";

/** What a citizen was told of a late answer; why is sealed with the request's key. */
export type StoredDelay = {
  id: string;
  dataRequestId: string;
  expectedOn: string;
  toldAt: Date;
  toldBy: string;
  sealedExplanation: Buffer;
};

const COLUMNS = {
  id: "delays.id",
  dataRequestId: "delays.data_request_id",
  expectedOn: "delays.expected_on",
  toldAt: "delays.told_at",
  toldBy: "delays.told_by",
  sealedExplanation: "delays.sealed_explanation",
};

/** What was told last of a request's late answer. */
export async function findLastDelay(db: Knex, dataRequestId: string): Promise<StoredDelay | undefined> {
  return db("delays")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy([
      { column: "delays.told_at", order: "desc" },
      { column: "delays.id", order: "desc" },
    ])
    .first();
}

/** Keeps what was told. What was told before stays: a broken promise is not rewritten. */
export async function insertDelay(tx: Tx, delay: StoredDelay): Promise<void> {
  await tx("delays").insert({
    id: delay.id,
    data_request_id: delay.dataRequestId,
    expected_on: delay.expectedOn,
    told_at: delay.toldAt,
    told_by: delay.toldBy,
    sealed_explanation: delay.sealedExplanation,
  });
}
