import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { ObjectionState, RefusalGround } from "../../generated/schema.ts";

/** An objection to one processing activity, or to direct marketing (Art. 21). */
export type Objection = {
  id: string;
  dataRequestId: string;
  activity: string | null;
  directMarketing: boolean;
  state: ObjectionState;
  ground: RefusalGround | null;
};

const COLUMNS = {
  id: "objections.id",
  dataRequestId: "objections.data_request_id",
  activity: "objections.activity",
  directMarketing: "objections.direct_marketing",
  state: "objections.state",
  ground: "objections.ground",
};

/** What a request objects to. */
export async function listObjections(db: Knex, dataRequestId: string): Promise<Objection[]> {
  return db("objections")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["objections.activity", "objections.id"]);
}

/** Whether any objection of this person has been upheld, in whichever request: a ground for erasure (Art. 17(1)(c)). */
export async function hasUpheldObjection(db: Knex, cprIndex: string | null): Promise<boolean> {
  if (!cprIndex) return false;
  const row = await db("objections")
    .join("data_requests", "data_requests.id", "objections.data_request_id")
    .select({ id: "objections.id" })
    .where({ "data_requests.cpr_index": cprIndex, "objections.state": "UPHELD" })
    .first();
  return row !== undefined;
}

/** Keeps an objection. */
export async function insertObjection(
  tx: Tx,
  objection: { id: string; dataRequestId: string; activity: string | null },
): Promise<void> {
  await tx("objections").insert({
    id: objection.id,
    data_request_id: objection.dataRequestId,
    activity: objection.activity,
    direct_marketing: objection.activity === null,
  });
}

/** Takes back that objections of a request were rejected: they are to be decided again. */
export async function setObjectionsPending(tx: Tx, dataRequestId: string): Promise<void> {
  await tx("objections")
    .where({ data_request_id: dataRequestId, state: "REJECTED" })
    .update({ state: "PENDING", ground: null });
}

/** Keeps the answer to an objection. */
export async function setObjectionAnswer(
  tx: Tx,
  id: string,
  answer: { state: "UPHELD" | "REJECTED"; ground: RefusalGround | null },
): Promise<void> {
  await tx("objections").where({ id }).update(answer);
}
