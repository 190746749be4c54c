import type { Bilingual } from "../bilingual.ts";
import type { LegalBasis } from "../policies/processing-activities-schema.ts";

/** A right of Art. 15-21, as the privacy policy tells of it. */
export type PolicyRight =
  "ACCESS" | "RECTIFICATION" | "ERASURE" | "RESTRICTION" | "PORTABILITY" | "OBJECTION";

/** The rights in the order of their articles. */
export const POLICY_RIGHTS: readonly PolicyRight[] = [
  "ACCESS",
  "RECTIFICATION",
  "ERASURE",
  "RESTRICTION",
  "PORTABILITY",
  "OBJECTION",
];

/** Whether a right applies to processing on one legal basis: fully, with an exception, or not. */
export type Reach = "APPLIES" | "LIMITED" | "DOES_NOT_APPLY";

/** What one legal basis does to one right. */
export type RightOnBasis = {
  reach: Reach;
  reason: Bilingual;
  /** The provision that limits or excludes the right, as `key#provision` of the framework would name it; null when it applies. */
  provision: string | null;
  /** W3C DPV 2.3: why the right may be refused, where the vocabulary has a term for it. */
  justifications: readonly string[];
};

const always = (da: string, en: string): RightOnBasis => ({
  reach: "APPLIES",
  reason: { da, en },
  provision: null,
  justifications: [],
});
const except =
  (reach: "LIMITED" | "DOES_NOT_APPLY") =>
  (provision: string, da: string, en: string, ...justifications: string[]): RightOnBasis => ({
    reach,
    reason: { da, en },
    provision,
    justifications,
  });
const limited = except("LIMITED");
const never = except("DOES_NOT_APPLY");

const EVERY_BASIS = always("Gælder altid", "Always applies");
const PORTABLE = always("Gælder det, du selv har givet os", "Applies to what you gave us yourself");
const NOT_IN_ART20 = never(
  "Art. 20(1)(a)",
  "Kun ved samtykke eller aftale (artikel 20, stk. 1, litra a)",
  "Only with consent or contract (Article 20(1)(a))",
);
const NOT_IN_ART21 = never(
  "Art. 21(1)",
  "Kun ved litra e og f (artikel 21, stk. 1)",
  "Only with points (e) and (f) (Article 21(1))",
);

/** Which right applies to which legal basis (Art. 17(3)(b), 20(1)(a), 20(3), 21(1)). */
const TABLE: Readonly<Record<PolicyRight, Readonly<Record<LegalBasis["article6"], RightOnBasis>>>> = {
  ACCESS: { a: EVERY_BASIS, b: EVERY_BASIS, c: EVERY_BASIS, e: EVERY_BASIS },
  RECTIFICATION: { a: EVERY_BASIS, b: EVERY_BASIS, c: EVERY_BASIS, e: EVERY_BASIS },
  ERASURE: {
    a: always(
      "Gælder, også når du trækker samtykket tilbage",
      "Applies, also when you withdraw your consent",
    ),
    b: always(
      "Gælder, når oplysningerne ikke længere er nødvendige",
      "Applies when the data is no longer necessary",
    ),
    c: limited(
      "Art. 17(3)(b)",
      "Ikke det, loven kræver, at vi har (artikel 17, stk. 3, litra b)",
      "Not what the law requires us to keep (Article 17(3)(b))",
      "eu-gdpr:JustificationA17LegallyRequired",
    ),
    e: limited(
      "Art. 17(3)(b)",
      "Ikke det, opgaven kræver (artikel 17, stk. 3, litra b)",
      "Not what the task requires (Article 17(3)(b))",
      "eu-gdpr:JustificationA17PublicInterest",
      "eu-gdpr:JustificationA17OfficialAuthority",
    ),
  },
  RESTRICTION: { a: EVERY_BASIS, b: EVERY_BASIS, c: EVERY_BASIS, e: EVERY_BASIS },
  PORTABILITY: {
    a: PORTABLE,
    b: PORTABLE,
    c: NOT_IN_ART20,
    e: never(
      "Art. 20(3)",
      "Ikke opgaver i samfundets interesse (artikel 20, stk. 3)",
      "Not tasks in the public interest (Article 20(3))",
    ),
  },
  OBJECTION: {
    a: never(
      "Art. 21(1)",
      "Træk i stedet dit samtykke tilbage (artikel 7, stk. 3)",
      "Withdraw your consent instead (Article 7(3))",
    ),
    b: NOT_IN_ART21,
    c: NOT_IN_ART21,
    e: always("Gælder (artikel 21, stk. 1)", "Applies (Article 21(1))"),
  },
};

/** Says whether a right applies to processing on this basis, and why not where it does not. */
export function rightOnBasis(right: PolicyRight, basis: LegalBasis["article6"]): RightOnBasis {
  return TABLE[right][basis];
}
