import type { Block } from "../platform/document.ts";

/** A text inside a line, or whole blocks where the field has a paragraph of its own. */
export type FieldKind = "inline" | "block";

/**
 * Each file of `policies/letters/`, with the fields it MUST use. A letter that leaves one out would not say what
 * the law wants said, so the file is refused at start.
 */
export const templateFields = {
  receipt: { rights: "block", receivedOn: "inline", targetOn: "inline", dueOn: "inline" },
  "identity-needed": { why: "block", ways: "block", pause: "block" },
  clarification: { question: "block", pause: "block" },
  extension: { reason: "inline", explanation: "block", formerDueOn: "inline", newDueOn: "inline" },
  delay: { explanation: "block", dueOn: "inline", expectedOn: "inline" },
  decision: { answers: "block" },
  "erasure-certificate": { systems: "block" },
  "recipient-notice": { action: "inline", doneOn: "inline", person: "inline", what: "block" },
  "restriction-lifted": { restrictedOn: "inline", liftsOn: "inline", what: "block", why: "block" },
  "data-remains": { remains: "block" },
  /** Part of every letter that refuses something (Art. 12(4), 77, 79; forvaltningsloven § 25). */
  complaint: {
    authorityName: "inline",
    authorityAddress: "inline",
    authorityPhone: "inline",
    authorityEmail: "inline",
    authorityComplaint: "inline",
  },
  /** Ends every letter: who is responsible, and the data protection officer. */
  closing: {
    organisationName: "inline",
    controllerName: "inline",
    controllerAddress: "inline",
    controllerPhone: "inline",
    controllerEmail: "inline",
    dpoName: "inline",
    dpoEmail: "inline",
    dpoPhone: "inline",
  },
  /** The e-mail that says a letter has come; no field about a person or a case may stand in it. */
  notice: { organisationName: "inline", portalUrl: "inline" },
  /** The daily e-mail to staff: numbers only. */
  "staff-digest": {
    ...({ overdue: "inline", due1: "inline", due3: "inline", due7: "inline", due14: "inline" } as const),
    portalUrl: "inline",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

/** A file that is one text. */
export type TemplateName = keyof typeof templateFields;

/** What a template is merged with: every field it must use, with its value. */
export type TemplateValues<T extends TemplateName> = {
  [F in keyof (typeof templateFields)[T]]: (typeof templateFields)[T][F] extends "block"
    ? readonly Block[]
    : string;
};

/** Fields that every file may use besides. */
export const commonFields = ["caseNumber", "name", "organisationName", "portalUrl"] as const;

/** The answers to a right: one file each, with a section for each outcome. */
export const answerFiles = {
  ACCESS: "decision-access",
  RECTIFICATION: "decision-rectification",
  ERASURE: "decision-erasure",
  RESTRICTION: "decision-restriction",
  PORTABILITY: "decision-portability",
  OBJECTION: "decision-objection",
} as const;

/** The sections of an answer's file, each with the fields it MUST use. */
export const answerSections = {
  granted: {},
  partly: { reasons: "block", considerations: "block" },
  refused: { reasons: "block", considerations: "block" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;
