import type { Role } from "../../policies/access.ts";
import type { DataRequestAction, DataRequestState, Right } from "../generated/schema.ts";
import { byHandTransitions } from "../by-hand/transitions.ts";
import type { Precondition } from "./preconditions.ts";

/** What a person does to a request, or what the worker reports back. */
export type Step =
  DataRequestAction | "COLLECTED" | "ERASURE_PLANNED" | "ERASURE_CHANGED" | "CORRECTED" | "FULFILLED";

/** One line of the workflow: from where, by whom, under which conditions, and where it leads. */
export type Transition = {
  step: Step;
  from: readonly DataRequestState[];
  by: readonly Role[];
  /** Only requests that name this right, or one of these. */
  right?: Right | readonly Right[];
  when?: readonly Precondition[];
  /** Where it may lead; left out where the state stays. */
  to?: readonly DataRequestState[];
  /** What it does, in one sentence. */
  effect: string;
};

const STAFF = ["CASEWORKER", "DPO"] as const;
const UNDER_WAY = ["RECEIVED", "IDENTITY_PENDING", "OPEN", "COLLECTING", "REVIEW", "DECIDED"] as const;
const NOT_CLOSED = [...UNDER_WAY, "FULFILLING"] as const;

const EVERY_STATE = [...NOT_CLOSED, "CLOSED", "WITHDRAWN", "REFUSED"] as const;

/** Rights answered with what the systems hold. */
const FROM_SYSTEMS: readonly Right[] = ["ACCESS", "PORTABILITY", "RECTIFICATION"];

/** Rights that may need work in a system by hand. */
const BY_HAND: readonly Right[] = ["RECTIFICATION", "RESTRICTION", "OBJECTION"];

/** The whole workflow. docs/workflow.md is drawn from it, and every change of a request is checked against it. */
export const transitions: readonly Transition[] = [
  {
    step: "WITHDRAW",
    from: NOT_CLOSED,
    by: ["CITIZEN"],
    when: ["NOTHING_BEGUN"],
    to: ["WITHDRAWN"],
    effect: "The request ends; nothing more is read, released or erased.",
  },
  {
    step: "ASSIGN",
    from: NOT_CLOSED,
    by: STAFF,
    effect: "Somebody takes the request, is given it, or puts it back; a substitute stands in.",
  },
  {
    step: "RECORD_ADVICE",
    from: EVERY_STATE,
    by: ["DPO"],
    effect: "What the DPO advises is kept, and whether she disagrees. It is never changed.",
  },
  {
    step: "RULE_ON_DUPLICATE",
    from: EVERY_STATE,
    by: STAFF,
    effect:
      "Two requests about one person are linked or kept apart, with a reason. Neither blocks the other.",
  },
  {
    step: "REOPEN",
    from: ["CLOSED", "WITHDRAWN", "REFUSED"],
    by: ["DPO"],
    to: ["IDENTITY_PENDING", "OPEN", "COLLECTING", "REVIEW"],
    effect: "Refused or withdrawn rights are taken up again, with a reason. The clock is not set back.",
  },
  {
    step: "EXTEND_DEADLINE",
    from: NOT_CLOSED,
    by: ["DPO"],
    when: ["EXTENSION_OPEN"],
    effect:
      "The answer is due three months after receipt, and the citizen is told why. A refusal is not extended.",
  },
  {
    step: "TELL_DELAY",
    from: NOT_CLOSED,
    by: STAFF,
    when: ["LIMIT_PASSED"],
    effect: "The citizen is told that the answer is late, why, and by which day it is expected.",
  },
  {
    step: "ASK_CLARIFICATION",
    from: ["IDENTITY_PENDING", "OPEN", "COLLECTING", "REVIEW"],
    by: STAFF,
    when: ["NO_CLARIFICATION"],
    effect: "The citizen is asked what she wants; the clock stops if asked without undue delay.",
  },
  {
    step: "ASK_IDENTITY",
    from: UNDER_WAY,
    by: STAFF,
    when: ["IDENTITY_IN_DOUBT", "NO_IDENTITY_QUESTION"],
    effect:
      "The citizen is told what makes it doubtful who asks, and what is needed; the clock stops likewise.",
  },
  {
    step: "ANSWER_QUESTION",
    from: NOT_CLOSED,
    by: ["CITIZEN", ...STAFF],
    when: ["QUESTION_OPEN"],
    effect: "The clock runs again from the day of the answer.",
  },
  {
    step: "PROVE_IDENTITY",
    from: ["IDENTITY_PENDING"],
    by: ["CITIZEN"],
    to: ["OPEN"],
    effect: "A new log-on with MitID proves who she is.",
  },
  {
    step: "REJECT_IDENTITY",
    from: ["IDENTITY_PENDING"],
    by: STAFF,
    effect: "What was shown does not suffice; the citizen is told why and may show something else.",
  },
  {
    step: "VERIFY_IDENTITY",
    from: ["IDENTITY_PENDING"],
    by: STAFF,
    to: ["OPEN"],
    effect: "It is recorded how staff saw who the person is.",
  },
  {
    step: "START_COLLECTION",
    from: ["OPEN"],
    by: STAFF,
    right: FROM_SYSTEMS,
    when: ["IDENTITY_PROVEN", "AUTHORITY_HOLDS", "AUTHORITY_SEEN"],
    to: ["COLLECTING"],
    effect: "Every system is read; none is left out (Art. 15(3)).",
  },
  {
    step: "COLLECTED",
    from: ["COLLECTING"],
    by: ["SYSTEM"],
    right: FROM_SYSTEMS,
    to: ["REVIEW"],
    effect: "The last system has been read through.",
  },
  {
    step: "RETRY_COLLECTION",
    from: ["COLLECTING"],
    by: STAFF,
    right: FROM_SYSTEMS,
    effect: "A system that could not be read is tried again.",
  },
  {
    step: "CHOOSE_IDENTITIES",
    from: ["OPEN", "COLLECTING", "REVIEW", "CLOSED"],
    by: STAFF,
    effect: "Staff say which of several people in a system is the person.",
  },
  {
    step: "DECIDE_ITEMS",
    from: ["REVIEW"],
    by: STAFF,
    right: FROM_SYSTEMS,
    effect: "Records are released or withheld one by one, with a ground.",
  },
  {
    step: "PLAN_ERASURE",
    from: ["OPEN", "REVIEW", "FULFILLING"],
    by: STAFF,
    right: "ERASURE",
    when: ["IDENTITY_PROVEN", "AUTHORITY_HOLDS", "AUTHORITY_SEEN"],
    effect: "Each system is planned for erasure; nothing changes there.",
  },
  {
    step: "ERASURE_PLANNED",
    from: ["OPEN"],
    by: ["SYSTEM"],
    right: "ERASURE",
    to: ["OPEN", "REVIEW"],
    effect:
      "A plan is frozen with counts and digests; the last one opens the review where no copy was asked for.",
  },
  {
    step: "ERASURE_PLANNED",
    from: ["REVIEW", "COLLECTING", "FULFILLING"],
    by: ["SYSTEM"],
    right: "ERASURE",
    effect: "A plan is frozen with counts and digests.",
  },
  {
    step: "DECIDE",
    from: ["IDENTITY_PENDING", "OPEN", "REVIEW"],
    by: ["DPO"],
    to: ["DECIDED", "FULFILLING", "CLOSED", "REFUSED"],
    effect: "Every right is answered, each refusal with its ground (Art. 12(3)-(4)).",
  },
  {
    step: "APPROVE_ERASURE",
    from: ["DECIDED", "FULFILLING", "CLOSED"],
    by: ["DPO"],
    right: "ERASURE",
    when: ["IDENTITY_PROVEN", "AUTHORITY_HOLDS", "AUTHORITY_SEEN"],
    to: ["FULFILLING", "CLOSED"],
    effect:
      "Exactly the plan that was seen is carried out. A closed case stays closed when what was kept is erased at last.",
  },
  {
    step: "ERASURE_CHANGED",
    from: ["FULFILLING"],
    by: ["SYSTEM"],
    right: "ERASURE",
    to: ["REVIEW"],
    effect: "The data are not what was approved: nothing is erased, and a new plan is needed.",
  },
  {
    step: "FULFILLED",
    from: ["FULFILLING"],
    by: ["SYSTEM"],
    to: ["FULFILLING", "CLOSED"],
    effect: "One right has been carried out; the last one closes the request.",
  },
  {
    step: "DOWNLOAD",
    from: ["FULFILLING", "CLOSED"],
    by: ["CITIZEN"],
    right: ["ACCESS", "PORTABILITY"],
    when: ["AUTHORITY_HOLDS"],
    effect: "The citizen is given a link to her copy that works once.",
  },
  {
    step: "UNDO_ITEMS",
    from: ["REVIEW"],
    by: STAFF,
    right: FROM_SYSTEMS,
    effect: "Decisions on records are taken back, with their redactions.",
  },
  {
    step: "LEAVE_OUT_SYSTEM",
    from: ["COLLECTING"],
    by: STAFF,
    right: FROM_SYSTEMS,
    to: ["COLLECTING", "REVIEW"],
    effect: "The answer does without a system that cannot be read, and the citizen is told why.",
  },
  {
    step: "RECORD_RECIPIENT",
    from: EVERY_STATE,
    by: STAFF,
    right: ["RECTIFICATION", "ERASURE", "RESTRICTION", "OBJECTION"],
    effect: "It is recorded whether a recipient was told, and why not (Art. 19).",
  },
  {
    step: "ANSWER_RECTIFICATION",
    from: ["OPEN", "REVIEW"],
    by: STAFF,
    right: "RECTIFICATION",
    effect: "One point is given its answer: corrected, noted, referred or refused (Art. 16).",
  },
  {
    step: "CORRECTED",
    from: ["FULFILLING"],
    by: ["SYSTEM"],
    right: "RECTIFICATION",
    to: ["FULFILLING", "CLOSED"],
    effect: "A value has been corrected in its system and read again.",
  },
  {
    step: "COMPLETE_TASK",
    from: EVERY_STATE,
    by: STAFF,
    right: BY_HAND,
    to: [...EVERY_STATE],
    effect: "Work done by hand in a system is confirmed; the last piece carries the right out.",
  },
  ...byHandTransitions,
  {
    step: "ANNOUNCE_LIFTING",
    from: EVERY_STATE,
    by: ["DPO"],
    right: ["RESTRICTION", "OBJECTION"],
    effect: "The person is told that a restriction will be lifted, and why (Art. 18(3)).",
  },
  {
    step: "LIFT_RESTRICTION",
    from: EVERY_STATE,
    by: ["DPO"],
    right: ["RESTRICTION", "OBJECTION"],
    effect: "A restriction ends, after its notice.",
  },
];
