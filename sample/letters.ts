import type {
  DecisionPart,
  LetterContent,
  LetterReason,
  LetterRight,
} from "../server/letters/letter-fields.ts";
import { ANNE } from "./personas.ts";

/** Whom the invented letters are written to. */
export const LETTER_PERSON = { name: ANNE.name, address: "Prøvegade 12, 2. tv.\n0000 Eksempelby" };

/** One reason of each right, as a decision would hold it. */
const reasons: Readonly<Record<LetterRight, LetterReason>> = {
  ACCESS: {
    ground: "RIGHTS_OF_OTHERS",
    provision: { da: "databeskyttelsesforordningens artikel 15, stk. 4", en: "GDPR Article 15(4)" },
    text: {
      da: "Oplysningen handler også om en anden person.",
      en: "The record is also about another person.",
    },
    until: null,
    count: 1,
    legalReferenceKey: "gdpr#art-15-4",
  },
  RECTIFICATION: {
    ground: "IDENTITY_NOT_ESTABLISHED",
    provision: { da: "databeskyttelsesforordningens artikel 12, stk. 6", en: "GDPR Article 12(6)" },
    text: { da: "Vi ved ikke sikkert, hvem der spørger", en: "We do not know for certain who is asking" },
    until: null,
    count: 0,
    legalReferenceKey: "gdpr#art-12-6",
  },
  ERASURE: {
    ground: "ART17_3_E",
    provision: {
      da: "databeskyttelsesforordningens artikel 17, stk. 3, litra e",
      en: "GDPR Article 17(3)(e)",
    },
    text: { da: "Et gebyr er ikke betalt.", en: "A fee has not been paid." },
    until: { da: "til gebyret er betalt", en: "until the fee is paid" },
    count: 2,
    legalReferenceKey: "gdpr#art-17-3-e",
  },
  RESTRICTION: {
    ground: "ART18_NO_GROUND",
    provision: { da: "databeskyttelsesforordningens artikel 18, stk. 1", en: "GDPR Article 18(1)" },
    text: { da: "Ingen af betingelserne er opfyldt.", en: "None of the conditions is met." },
    until: null,
    count: 0,
    legalReferenceKey: "gdpr#art-18-1",
  },
  PORTABILITY: {
    ground: "ART20_3_PUBLIC_TASK",
    provision: { da: "databeskyttelsesforordningens artikel 20, stk. 3", en: "GDPR Article 20(3)" },
    text: {
      da: "Vi behandler oplysningerne som en offentlig opgave.",
      en: "We process the data for a public task.",
    },
    until: null,
    count: 340,
    legalReferenceKey: "gdpr#art-20-3",
  },
  OBJECTION: {
    ground: "ART21_LEGAL_CLAIMS",
    provision: { da: "databeskyttelsesforordningens artikel 21, stk. 1", en: "GDPR Article 21(1)" },
    text: { da: "Oplysningerne skal bruges til et retskrav.", en: "The data are needed for a legal claim." },
    until: null,
    count: 0,
    legalReferenceKey: "gdpr#art-21-1",
  },
};

const RIGHTS = Object.keys(reasons) as LetterRight[];

function denied(right: LetterRight, outcome: "PARTLY" | "REFUSED"): DecisionPart {
  const considerations = `Vi har set på hver oplysning for sig. We looked at each record by itself (${right}).`;
  return { right, outcome, considerations, reasons: [reasons[right]] };
}

const decisions: [string, LetterContent][] = RIGHTS.flatMap((right) => [
  [`decision-${right.toLowerCase()}-granted`, decision({ right, outcome: "GRANTED" })],
  [`decision-${right.toLowerCase()}-partly`, decision(denied(right, "PARTLY"))],
  [`decision-${right.toLowerCase()}-refused`, decision(denied(right, "REFUSED"))],
]);

function decision(...parts: [DecisionPart, ...DecisionPart[]]): LetterContent {
  return { letter: "DECISION", fields: { decisions: parts } };
}

/** Every letter there is, with invented data; for previews and for the tests that read them. */
export const sampleLetters: ReadonlyMap<string, LetterContent> = new Map<string, LetterContent>([
  [
    "receipt",
    {
      letter: "RECEIPT",
      fields: {
        rights: ["ACCESS", "ERASURE"],
        receivedOn: "2026-11-25",
        targetOn: "2026-12-25",
        dueOn: "2026-12-28",
      },
    },
  ],
  [
    "identity-needed",
    {
      letter: "IDENTITY_NEEDED",
      fields: {
        why: "Anmodningen kom i et brev uden underskrift.",
        ways: ["MITID", "IN_PERSON", "DOCUMENT"],
        pausesDeadline: true,
      },
    },
  ],
  [
    "clarification",
    {
      letter: "CLARIFICATION",
      fields: { question: "Gælder det også oplysninger fra før 2015?", pausesDeadline: true },
    },
  ],
  [
    "extension",
    {
      letter: "EXTENSION",
      fields: {
        reason: "COMPLEXITY",
        explanation: "Oplysningerne ligger i fem systemer, og noter om andre skal sløres.",
        formerDueOn: "2026-12-28",
        newDueOn: "2027-02-25",
      },
    },
  ],
  [
    "delay",
    {
      letter: "DELAY",
      fields: {
        explanation: "Et af vores systemer har ikke svaret i to uger. Leverandøren retter det nu.",
        dueOn: "2026-12-28",
        expectedOn: "2027-01-11",
      },
    },
  ],
  ...decisions,
  ["decision-two-rights", decision({ right: "ACCESS", outcome: "GRANTED" }, denied("ERASURE", "PARTLY"))],
  [
    "erasure-certificate",
    {
      letter: "ERASURE_CERTIFICATE",
      fields: {
        systems: [
          {
            title: { da: "Lånersystemet", en: "The borrower system" },
            executedOn: "2026-12-10",
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            collections: [
              { title: { da: "Lånere", en: "Borrowers" }, erased: 1, anonymised: 0, kept: 0 },
              { title: { da: "Gebyrer", en: "Fees" }, erased: 4, anonymised: 2, kept: 2 },
            ],
          },
        ],
      },
    },
  ],
  [
    "recipient-notice",
    {
      letter: "RECIPIENT_NOTICE",
      fields: {
        recipient: { name: "Prøveinkasso A/S", address: "Prøvevej 3\n0000 Eksempelby" },
        action: "ERASED",
        doneOn: "2026-12-10",
        what: "Navn, adresse og et krav fra 2024.",
      },
    },
  ],
  [
    "restriction-lifted",
    {
      letter: "RESTRICTION_LIFTED",
      fields: {
        restrictedOn: "2026-11-26",
        liftsOn: "2027-01-15",
        what: "Noten om et bortkommet materiale.",
        why: "Vi har undersøgt sagen, og oplysningen er rigtig.",
      },
    },
  ],
  ["data-remains", { letter: "DATA_REMAINS", fields: { remains: [reasons.ERASURE] } }],
]);
