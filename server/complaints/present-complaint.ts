import type { Complaint } from "../generated/schema.ts";
import { openComplaintText, type StoredComplaint } from "./complaint-store.ts";

/** A complaint as the DPO reads it. */
export function presentComplaint(key: Buffer, stored: StoredComplaint): Complaint {
  const { id, number, dataRequestId, receivedAt, state, positionSentAt, outcome, closedAt, version } = stored;
  return {
    ...{ id, number, dataRequestId, receivedAt, state, positionSentAt, outcome, closedAt, version },
    reference: openComplaintText(key, id, "sealed_reference", stored.sealedReference),
    about: openComplaintText(key, id, "sealed_about", stored.sealedAbout) ?? "",
    position: openComplaintText(key, id, "sealed_position", stored.sealedPosition),
    outcomeText: openComplaintText(key, id, "sealed_outcome", stored.sealedOutcome),
  };
}
