import type { DataRequestState, NextStep } from "../generated/schema.ts";
import type { DataRequest } from "./data-request-store.ts";

const BY_STATE: Readonly<Record<DataRequestState, NextStep>> = {
  RECEIVED: "START",
  IDENTITY_PENDING: "CHECK_IDENTITY",
  OPEN: "START",
  COLLECTING: "WAIT_FOR_SYSTEMS",
  REVIEW: "REVIEW_AND_DECIDE",
  DECIDED: "APPROVE_ERASURE",
  FULFILLING: "CARRY_OUT",
  CLOSED: "NONE",
  WITHDRAWN: "NONE",
  REFUSED: "NONE",
};

/** What has to be done next: first what somebody waits for, then what is broken, then what the state asks. */
export function nextStepOf(
  request: Pick<
    DataRequest,
    "state" | "closedAt" | "needsReply" | "systemFailed" | "erasureWaits" | "suspensions"
  >,
): NextStep {
  if (request.needsReply) return "REPLY";
  if (request.erasureWaits) return "APPROVE_ERASURE";
  if (request.closedAt !== null) return "NONE";
  if (request.systemFailed) return "MEND_SYSTEM";
  if (request.suspensions.some(({ answeredAt }) => answeredAt === null)) return "WAIT_FOR_CITIZEN";
  return BY_STATE[request.state];
}
