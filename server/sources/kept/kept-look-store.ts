import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { KeptLookOutcome } from "../../generated/schema.ts";
import type { Certificate } from "../erasure/certificate.ts";
import type { KeptLook } from "./kept-rules.ts";

/** An erasure whose kept records are due to be looked at again. */
export type DueLook = { id: string; dataRequestId: string };

const AT_ONCE = 100;

/** A later plan that waits for its approval or is under way; one that cannot be approved is made anew. */
const IS_FOLLOWED = `exists (
  select from erasure_plans f where f.follows = p.id
    and (f.state in ('PLANNING', 'APPROVED', 'NOT_COMPLETE')
      or f.state = 'READY' and jsonb_array_length(f.plan->'blocked') = 0))`;

/** Erasures whose kept records are due, of closed cases, by id. */
export async function listDueLooks(db: Knex, today: string, afterId: string | undefined): Promise<DueLook[]> {
  const query = db("erasure_plans as p")
    .join("data_requests as r", "r.id", "p.data_request_id")
    .select({ id: "p.id", dataRequestId: "p.data_request_id" })
    .where("p.look_again_on", "<=", today)
    .where("p.state", "COMPLETE")
    .where("r.state", "CLOSED")
    .whereNull("r.forgotten_at")
    .whereRaw(`not ${IS_FOLLOWED}`)
    .orderBy("p.id")
    .limit(AT_ONCE);
  if (afterId) void query.where("p.id", ">", afterId);
  return query;
}

/** The certificates of every erasure of a case in one system, the first one first. */
export async function listCertificates(
  db: Knex,
  { dataRequestId, system }: { dataRequestId: string; system: string },
): Promise<Certificate[]> {
  return db("erasure_plans")
    .where({ data_request_id: dataRequestId, system, state: "COMPLETE" })
    .whereNotNull("erasure_plans.certificate")
    .orderBy(["erasure_plans.executed_at", "erasure_plans.id"])
    .pluck("certificate");
}

/** Says when what a complete erasure kept is looked at again; earlier erasures of the case in that system answer no longer. */
export async function setFirstLook(
  tx: Tx,
  plan: { id: string; dataRequestId: string; system: string },
  look: KeptLook | undefined,
): Promise<void> {
  await tx("erasure_plans")
    .where({ data_request_id: plan.dataRequestId, system: plan.system })
    .update({ look_again_on: null, look_holds: false });
  if (!look) return;
  await tx("erasure_plans").where({ id: plan.id }).update({ look_again_on: look.on, look_holds: look.holds });
}

/** Keeps what a look has shown, and when the next one is; null when there is nothing left to look at. */
export async function setLooked(
  tx: Tx,
  id: string,
  { outcome, at, nextOn }: { outcome: KeptLookOutcome; at: Date; nextOn: string | null },
): Promise<void> {
  await tx("erasure_plans")
    .where({ id })
    .update({
      ...{ look_outcome: outcome, looked_again_at: at, look_again_on: nextOn },
      ...(nextOn === null && { look_holds: false }),
    });
}

/** Has what is kept of one person, or of everybody, looked at on a day, because a duty to preserve it has ended. */
export async function bringLooksForward(tx: Tx, cprIndex: string | null, day: string): Promise<void> {
  const query = tx("erasure_plans").where("look_again_on", ">", day);
  if (cprIndex) {
    void query.whereIn(
      "data_request_id",
      tx("data_requests").where({ cpr_index: cprIndex }).select("data_requests.id"),
    );
  }
  await query.update({ look_again_on: day });
}
