import type { DataRequestState } from "../../generated/graphql.ts";

/** The states of a case that is under way. */
export const OPEN: readonly DataRequestState[] = [
  "RECEIVED",
  "IDENTITY_PENDING",
  "OPEN",
  "COLLECTING",
  "REVIEW",
  "DECIDED",
  "FULFILLING",
];

/** The states in which a case has ended. */
export const CLOSED: readonly DataRequestState[] = ["CLOSED", "WITHDRAWN", "REFUSED"];
