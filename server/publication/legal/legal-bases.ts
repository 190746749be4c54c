import type { LegalBasis as LegalBasisCode } from "../../generated/schema.ts";
import type { LegalBasis } from "../policies/processing-activities-schema.ts";

/** The letters of Art. 6(1) as the API names them. */
export const LEGAL_BASES: Readonly<Record<LegalBasis["article6"], LegalBasisCode>> = {
  a: "CONSENT",
  b: "CONTRACT",
  c: "LEGAL_OBLIGATION",
  e: "PUBLIC_TASK",
};
