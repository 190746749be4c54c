import { randomUUID } from "node:crypto";
import type { Tx } from "../../audit/transact.ts";
import { bumpVersion, type DataRequest } from "../../requests/data-request-store.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import { insertPlan, setPlanned, type DryRun, type StoredPlan } from "../erasure/erasure-plan-store.ts";

/** Puts a plan after one that was carried out, to wait for its approval; answers its id. */
export async function followPlan(
  tx: Tx,
  request: DataRequest,
  { id: follows, dataRequestId, system, shared, plannedBy }: StoredPlan,
  { plan, dryRun, at }: { plan: ErasurePlan; dryRun: DryRun | null; at: Date },
): Promise<string> {
  const id = randomUUID();
  // Whoever planned the first erasure stands for this one too, so that somebody else approves it.
  await insertPlan(tx, { id, follows, dataRequestId, system, shared, plannedBy, createdAt: at });
  await setPlanned(tx, id, plan, dryRun, at);
  await bumpVersion(tx, request);
  return id;
}
