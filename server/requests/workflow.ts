import type { Role } from "../../policies/access.ts";
import type { DataRequestAction, DataRequestState, Right } from "../generated/schema.ts";
import { conditions, type StandingFacts } from "./preconditions.ts";
import { transitions, type Step, type Transition } from "./transitions.ts";

/** What the workflow needs to know of a request. */
export type Standing = StandingFacts & { state: DataRequestState; rights: readonly Right[] };

/** Lines that somebody in this role may use now, whatever their preconditions. */
function linesFor(step: Step, { state, rights }: Standing, role: Role): Transition[] {
  return transitions.filter(
    (line) =>
      line.step === step &&
      line.from.includes(state) &&
      line.by.includes(role) &&
      (line.right === undefined || [line.right].flat().some((right) => rights.includes(right))),
  );
}

const unmet = (line: Transition, standing: Standing) =>
  (line.when ?? []).filter((name) => !conditions[name].holds(standing));

/** Says whether this step may be made now, by somebody in this role. */
export function canStep(step: Step, standing: Standing, role: Role): boolean {
  return linesFor(step, standing, role).some((line) => unmet(line, standing).length === 0);
}

/** Why a step may not be made now, in a sentence for whoever tried; undefined when it may. */
export function whyNot(step: Step, standing: Standing, role: Role): string | undefined {
  const lines = linesFor(step, standing, role);
  if (lines.length === 0) return "The request's state does not allow this step now.";
  const [fewest = []] = lines.map((line) => unmet(line, standing)).sort((a, b) => a.length - b.length);
  const [first] = fewest;
  return first && conditions[first].refusal;
}

/** Says whether the table knows that this step leads from one state to another. */
export function leadsTo(step: Step, from: DataRequestState, to: DataRequestState): boolean {
  return transitions.some(
    (line) => line.step === step && line.from.includes(from) && (line.to ?? [from]).includes(to),
  );
}

/** Every action, so that one without a line here does not compile. */
const ACTIONS = {
  WITHDRAW: true,
  ASSIGN: true,
  RECORD_ADVICE: true,
  RULE_ON_DUPLICATE: true,
  REOPEN: true,
  EXTEND_DEADLINE: true,
  TELL_DELAY: true,
  ASK_CLARIFICATION: true,
  ASK_IDENTITY: true,
  ANSWER_QUESTION: true,
  PROVE_IDENTITY: true,
  REJECT_IDENTITY: true,
  VERIFY_IDENTITY: true,
  START_COLLECTION: true,
  RETRY_COLLECTION: true,
  CHOOSE_IDENTITIES: true,
  DECIDE_ITEMS: true,
  PLAN_ERASURE: true,
  DECIDE: true,
  APPROVE_ERASURE: true,
  DOWNLOAD: true,
  UNDO_ITEMS: true,
  LEAVE_OUT_SYSTEM: true,
  RECORD_RECIPIENT: true,
  ANSWER_RECTIFICATION: true,
  COMPLETE_TASK: true,
  HAND_OVER_SYSTEM: true,
  REPORT_HAND_TASK: true,
  CHECK_HAND_TASK: true,
  ANNOUNCE_LIFTING: true,
  LIFT_RESTRICTION: true,
} as const satisfies Readonly<Record<DataRequestAction, true>>;

/** Everything a person may ever do to a request. */
export const dataRequestActions = Object.keys(ACTIONS) as DataRequestAction[];

/** The actions open to a person holding these roles. */
export function allowedActions(standing: Standing, roles: readonly Role[]): DataRequestAction[] {
  return dataRequestActions.filter((action) => roles.some((role) => canStep(action, standing, role)));
}
