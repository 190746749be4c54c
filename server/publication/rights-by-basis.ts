import type { Bilingual } from "./bilingual.ts";
import type { LegalBasis } from "./processing-activities-schema.ts";

/** A right of Art. 15-21, as the privacy policy tells of it. */
export type PolicyRight =
  "ACCESS" | "RECTIFICATION" | "ERASURE" | "RESTRICTION" | "PORTABILITY" | "OBJECTION";

/** Whether a right applies to processing on one legal basis: fully, with an exception, or not. */
export type Reach = "APPLIES" | "LIMITED" | "DOES_NOT_APPLY";

type Row = { reach: Reach; reason: Bilingual };

const always = (da: string, en: string): Row => ({ reach: "APPLIES", reason: { da, en } });
const limited = (da: string, en: string): Row => ({ reach: "LIMITED", reason: { da, en } });
const never = (da: string, en: string): Row => ({ reach: "DOES_NOT_APPLY", reason: { da, en } });

const EVERY_BASIS = always("Gælder altid", "Always applies");
const NOT_IN_ART20 = never(
  "Kun ved samtykke eller aftale (artikel 20, stk. 1, litra a)",
  "Only with consent or contract (Article 20(1)(a))",
);
const NOT_IN_ART21 = never(
  "Kun ved litra e og f (artikel 21, stk. 1)",
  "Only with points (e) and (f) (Article 21(1))",
);

/** Which right applies to which legal basis (Art. 17(3)(b), 20(1)(a), 20(3), 21(1)). */
const TABLE: Readonly<Record<PolicyRight, Readonly<Record<LegalBasis["article6"], Row>>>> = {
  ACCESS: { a: EVERY_BASIS, c: EVERY_BASIS, e: EVERY_BASIS },
  RECTIFICATION: { a: EVERY_BASIS, c: EVERY_BASIS, e: EVERY_BASIS },
  ERASURE: {
    a: always(
      "Gælder, også når du trækker samtykket tilbage",
      "Applies, also when you withdraw your consent",
    ),
    c: limited(
      "Ikke det, loven kræver, at vi har (artikel 17, stk. 3, litra b)",
      "Not what the law requires us to keep (Article 17(3)(b))",
    ),
    e: limited(
      "Ikke det, opgaven kræver (artikel 17, stk. 3, litra b)",
      "Not what the task requires (Article 17(3)(b))",
    ),
  },
  RESTRICTION: { a: EVERY_BASIS, c: EVERY_BASIS, e: EVERY_BASIS },
  PORTABILITY: {
    a: always("Gælder det, du selv har givet os", "Applies to what you gave us yourself"),
    c: NOT_IN_ART20,
    e: never(
      "Ikke opgaver i samfundets interesse (artikel 20, stk. 3)",
      "Not tasks in the public interest (Article 20(3))",
    ),
  },
  OBJECTION: {
    a: never(
      "Træk i stedet dit samtykke tilbage (artikel 7, stk. 3)",
      "Withdraw your consent instead (Article 7(3))",
    ),
    c: NOT_IN_ART21,
    e: always("Gælder (artikel 21, stk. 1)", "Applies (Article 21(1))"),
  },
};

/** Says whether a right applies to processing on this basis, and why not where it does not. */
export function rightOnBasis(right: PolicyRight, basis: LegalBasis["article6"]): Row {
  return TABLE[right][basis];
}
