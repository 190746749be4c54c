import type { LegalBasis } from "../policies/processing-activities-schema.ts";
import type { PolicyRight } from "../legal/rights-by-basis.ts";

/** The prefixes of the W3C Data Privacy Vocabulary, version 2.3. */
export const DPV_PREFIXES = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  justifications: "https://w3id.org/dpv/justifications#",
} as const;

/** The term of each right of Art. 15-21. */
export const DPV_RIGHTS: Readonly<Record<PolicyRight, string>> = {
  ACCESS: "eu-gdpr:A15",
  RECTIFICATION: "eu-gdpr:A16",
  ERASURE: "eu-gdpr:A17",
  RESTRICTION: "eu-gdpr:A18",
  PORTABILITY: "eu-gdpr:A20",
  OBJECTION: "eu-gdpr:A21",
};

/** The term of each letter of Art. 6(1). */
export const DPV_LEGAL_BASES: Readonly<Record<LegalBasis["article6"], string>> = {
  a: "eu-gdpr:A6-1-a",
  b: "eu-gdpr:A6-1-b",
  c: "eu-gdpr:A6-1-c",
  e: "eu-gdpr:A6-1-e",
};

/** The term of the right to withdraw a consent. */
export const DPV_WITHDRAW_CONSENT = "eu-gdpr:A7-3";
