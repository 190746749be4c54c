import type { Transition } from "../requests/transitions.ts";

/** The lines of the workflow for work that people do in systems by hand. */
export const byHandTransitions: readonly Transition[] = [
  {
    step: "HAND_OVER_SYSTEM",
    from: ["COLLECTING"],
    by: ["CASEWORKER", "DPO"],
    right: ["ACCESS", "PORTABILITY", "RECTIFICATION"],
    effect: "People look a system through by hand that could not be read.",
  },
  {
    step: "REPORT_HAND_TASK",
    from: ["COLLECTING", "FULFILLING", "CLOSED"],
    by: ["CASEWORKER", "DPO"],
    right: ["ACCESS", "PORTABILITY", "RECTIFICATION", "ERASURE"],
    to: ["COLLECTING", "REVIEW", "FULFILLING", "CLOSED"],
    effect: "Somebody says what came of looking a system through, or erasing in it, by hand.",
  },
  {
    step: "CHECK_HAND_TASK",
    from: ["COLLECTING", "FULFILLING", "CLOSED"],
    by: ["CASEWORKER", "DPO"],
    right: ["ACCESS", "PORTABILITY", "RECTIFICATION", "ERASURE"],
    to: ["COLLECTING", "REVIEW", "FULFILLING", "CLOSED"],
    effect: "A second person agrees, or sends it back.",
  },
];
