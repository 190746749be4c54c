import type { LegalBasis, LocalizedText, ProcessingActivity } from "../generated/schema.ts";
import { rightOnBasis, type PolicyRight, type Reach } from "../publication/rights-by-basis.ts";

/** The rights a person has over data, in the order of their articles. */
export const RIGHTS = [
  "ACCESS",
  "RECTIFICATION",
  "ERASURE",
  "RESTRICTION",
  "PORTABILITY",
  "OBJECTION",
] as const satisfies readonly PolicyRight[];

const LETTERS: Partial<Record<LegalBasis, "a" | "c" | "e">> = {
  CONSENT: "a",
  LEGAL_OBLIGATION: "c",
  PUBLIC_TASK: "e",
};

/** How far a right reaches in an activity: wholly or not on all its bases, or in part where they differ. */
export function reachIn(
  { legalBases }: Pick<ProcessingActivity, "legalBases">,
  right: PolicyRight,
): { reach: Reach; reasons: LocalizedText[] } {
  const letters = [...new Set(legalBases.map(({ basis }) => LETTERS[basis]))].filter(
    (letter) => letter !== undefined,
  );
  const rows = letters.map((letter) => rightOnBasis(right, letter));
  const reaches = new Set(rows.map(({ reach }) => reach));
  const [only] = reaches;
  const reasons = [...new Map(rows.map(({ reason }) => [reason.da, reason])).values()];
  return { reach: reaches.size === 1 && only ? only : "LIMITED", reasons };
}

/** Reads the name of a right from an address; anything else is no right. */
export function rightNamed(text: string): PolicyRight | undefined {
  return RIGHTS.find((right) => right === text);
}
