import type { Role } from "../../policies/access.ts";
import type { DataRequestAction, DataRequestState, Right } from "../generated/schema.ts";

/** What a person does to a request, or what the worker reports back. */
export type Step = DataRequestAction | "COLLECTED" | "ERASURE_PLANNED" | "ERASURE_CHANGED" | "FULFILLED";

/** One line of the workflow: from where, by whom, and for which right where that matters. */
export type Transition = {
  step: Step;
  from: readonly DataRequestState[];
  by: readonly Role[];
  /** Only requests that name this right. */
  right?: Right;
};

/** The whole workflow. Where a step leads is said by the command that makes it; whether it may be made, here. */
export const transitions: readonly Transition[] = [
  {
    step: "WITHDRAW",
    from: ["RECEIVED", "IDENTITY_PENDING", "OPEN", "COLLECTING", "REVIEW", "DECIDED"],
    by: ["CITIZEN"],
  },
  { step: "VERIFY_IDENTITY", from: ["IDENTITY_PENDING"], by: ["CASEWORKER", "DPO"] },
  { step: "START_COLLECTION", from: ["OPEN"], by: ["CASEWORKER", "DPO"], right: "ACCESS" },
  { step: "COLLECTED", from: ["COLLECTING"], by: ["SYSTEM"], right: "ACCESS" },
  { step: "RETRY_COLLECTION", from: ["COLLECTING"], by: ["CASEWORKER", "DPO"], right: "ACCESS" },
  { step: "CHOOSE_IDENTITIES", from: ["OPEN", "COLLECTING", "REVIEW"], by: ["CASEWORKER", "DPO"] },
  { step: "DECIDE_ITEMS", from: ["REVIEW"], by: ["CASEWORKER", "DPO"], right: "ACCESS" },
  { step: "PLAN_ERASURE", from: ["OPEN", "REVIEW"], by: ["CASEWORKER", "DPO"], right: "ERASURE" },
  { step: "ERASURE_PLANNED", from: ["OPEN", "REVIEW", "COLLECTING"], by: ["SYSTEM"], right: "ERASURE" },
  { step: "DECIDE", from: ["IDENTITY_PENDING", "OPEN", "REVIEW"], by: ["DPO"] },
  { step: "APPROVE_ERASURE", from: ["DECIDED", "FULFILLING"], by: ["DPO"], right: "ERASURE" },
  { step: "ERASURE_CHANGED", from: ["FULFILLING"], by: ["SYSTEM"], right: "ERASURE" },
  { step: "FULFILLED", from: ["FULFILLING"], by: ["SYSTEM"] },
  { step: "DOWNLOAD", from: ["FULFILLING", "CLOSED"], by: ["CITIZEN"], right: "ACCESS" },
];

/** What the workflow needs to know of a request. */
export type Standing = { state: DataRequestState; rights: readonly Right[] };

/** Says whether this step may be made now, by somebody in this role. */
export function canStep(step: Step, { state, rights }: Standing, role: Role): boolean {
  return transitions.some(
    (line) =>
      line.step === step &&
      line.from.includes(state) &&
      line.by.includes(role) &&
      (line.right === undefined || rights.includes(line.right)),
  );
}

const ACTIONS: readonly DataRequestAction[] = [
  "WITHDRAW",
  "VERIFY_IDENTITY",
  "START_COLLECTION",
  "RETRY_COLLECTION",
  "CHOOSE_IDENTITIES",
  "DECIDE_ITEMS",
  "PLAN_ERASURE",
  "DECIDE",
  "APPROVE_ERASURE",
  "DOWNLOAD",
];

/** The actions open to a person holding these roles. */
export function allowedActions(standing: Standing, roles: readonly Role[]): DataRequestAction[] {
  return ACTIONS.filter((action) => roles.some((role) => canStep(action, standing, role)));
}
