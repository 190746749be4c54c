import type {
  Assurance,
  DuplicateRuling,
  ExtensionReason,
  IdentityDocument,
  IdentityRejection,
  QuestionReason,
  Right,
  Safeguard,
} from "../../generated/schema.ts";
import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of working a request: deadline, questions, people, identity, who handles it. */
export type CaseWorkEvent =
  /** The one extension, told to the citizen with its reason (Art. 12(3)). */
  | { kind: "data_request.deadline_extended"; reason: ExtensionReason; dueOn: string }
  /** The citizen was told that the answer is late, and by which day it is expected (Art. 12(2)). */
  | { kind: "data_request.delay_told"; dueOn: string; expectedOn: string }
  /** A question to the citizen (Art. 12(6), recital 63). */
  | { kind: "data_request.question_asked"; question: string; reason: QuestionReason; stopsClock: boolean }
  | { kind: "data_request.question_answered"; question: string; reason: QuestionReason }
  /** Staff checked who the person is (Art. 12(6)). */
  | {
      kind: "data_request.identity_verified";
      method: Assurance;
      document: IdentityDocument;
      restricted?: readonly string[];
    }
  | { kind: "data_request.identity_rejected"; document: IdentityDocument; rejection: IdentityRejection }
  /** A stronger log-on proved who the person is. */
  | { kind: "data_request.identity_proven"; method: Assurance; restricted?: readonly string[] }
  /** Somebody works on it from now on; null when nobody does. */
  | { kind: "data_request.assigned"; handler: string | null; isSubstitute: boolean }
  | { kind: "data_request.advised"; dissent: boolean }
  | {
      kind: "data_request.reopened";
      from: string;
      rights: readonly Right[];
      /** Activities restricted again because an objection to them is pending again (Art. 18(1)(d)). */
      restricted?: readonly string[];
    }
  | { kind: "data_request.duplicate_ruled"; other: string; ruling: DuplicateRuling }
  /** Somebody is away, and another takes over; null when she is back. */
  | { kind: "absence.set"; substitute: string | null; fromOn: string | null; untilOn: string | null }
  /** How many people it takes; fewer than now only a day later. */
  | { kind: "safeguard.set"; safeguard: Safeguard; persons: number; effectiveAt: string }
  /** The keys of evidence whose days are over have been deleted (Art. 5(1)(e)). */
  | { kind: "identity_evidence.forgotten"; count: number };

/** What there is to know of each of these kinds. */
export const caseWorkCatalogue: Catalogue<CaseWorkEvent> = {
  "data_request.deadline_extended": {
    article: "Art. 12(3)",
    words: { da: "Fristen blev forlænget.", en: "The deadline was extended." },
    fields: { reason: "code", dueOn: "date" },
    personSees: "STEP",
  },
  "data_request.delay_told": {
    article: "Art. 12(2)-(3)",
    words: {
      da: "Borgeren fik besked om, at svaret er forsinket.",
      en: "The citizen was told that the answer is late.",
    },
    fields: { dueOn: "date", expectedOn: "date" },
    personSees: "STEP",
  },
  "data_request.question_asked": {
    article: "Art. 12(6); recital 63",
    words: { da: "Der blev stillet et spørgsmål.", en: "A question was asked." },
    fields: { question: "id", reason: "code", stopsClock: "flag" },
    personSees: "STEP",
  },
  "data_request.question_answered": {
    article: "Art. 12(6); recital 63",
    words: { da: "Spørgsmålet blev besvaret.", en: "The question was answered." },
    fields: { question: "id", reason: "code" },
    personSees: "STEP",
  },
  "data_request.identity_verified": {
    article: "Art. 12(6)",
    words: { da: "Identiteten blev bekræftet.", en: "The identity was verified." },
    fields: { method: "code", document: "code", restricted: ["code"] },
    personSees: "STEP",
  },
  "data_request.identity_rejected": {
    article: "Art. 12(6)",
    words: {
      da: "Det viste kunne ikke bevise identiteten.",
      en: "What was shown did not prove the identity.",
    },
    fields: { document: "code", rejection: "code" },
    personSees: "STEP",
    isFailure: true,
  },
  "data_request.identity_proven": {
    article: "Art. 12(6)",
    words: { da: "Identiteten blev bevist med et nyt log-on.", en: "A new log-on proved the identity." },
    fields: { method: "code", restricted: ["code"] },
    personSees: "STEP",
  },
  "data_request.assigned": {
    article: "Art. 32(4)",
    words: { da: "Sagen fik en sagsbehandler.", en: "The request was given to somebody." },
    fields: { handler: "id", isSubstitute: "flag" },
    personSees: "NOTHING",
  },
  "data_request.advised": {
    article: "Art. 39(1)",
    words: { da: "Databeskyttelsesrådgiveren gav sit råd.", en: "The data protection officer gave advice." },
    fields: { dissent: "flag" },
    personSees: "NOTHING",
  },
  "data_request.reopened": {
    article: "Art. 12(3)-(4)",
    words: { da: "Sagen blev genoptaget.", en: "The request was taken up again." },
    fields: { from: "code", rights: ["code"], restricted: ["code"] },
    personSees: "STEP",
  },
  "data_request.duplicate_ruled": {
    article: "Art. 12(2)",
    words: {
      da: "To sager om samme person blev vurderet.",
      en: "Two requests about one person were assessed.",
    },
    fields: { other: "id", ruling: "code" },
    personSees: "NOTHING",
  },
  "absence.set": {
    article: "Art. 12(3)",
    words: { da: "Et fravær blev sat.", en: "An absence was set." },
    fields: { substitute: "id", fromOn: "date", untilOn: "date" },
    personSees: "NOTHING",
  },
  "safeguard.set": {
    article: "Art. 32(4)",
    words: {
      da: "Et krav om en eller to personer blev ændret.",
      en: "A rule of one or two people was changed.",
    },
    fields: { safeguard: "code", persons: "count", effectiveAt: "instant" },
    personSees: "NOTHING",
  },
  "identity_evidence.forgotten": {
    article: "Art. 5(1)(e)",
    words: {
      da: "Gammel dokumentation for identitet blev slettet.",
      en: "Old evidence of identity was removed.",
    },
    fields: { count: "count" },
    personSees: "NOTHING",
  },
};
