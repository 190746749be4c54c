import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of reading the systems and going through what was found. */
export type CollectionEvent =
  | { kind: "collection.started"; systems: readonly string[] }
  /** One system has been read through (Art. 15(3)). */
  | {
      kind: "collection.system_finished";
      system: string;
      rows: number;
      underReview: number;
      collections: number;
    }
  /** A system could not be read; it stays an open task. */
  | { kind: "collection.system_failed"; system: string; attempt: number; reason: string }
  /** A system told what else identifies the person, and which systems are read anew because of it. */
  | {
      kind: "collection.identities_found";
      system: string;
      kinds: readonly string[];
      reopened: readonly string[];
    }
  /** A member of staff said which of several people in a system is the one who asks (Art. 12(6)). */
  | { kind: "collection.identities_chosen"; system: string; chosen: number; candidates: number }
  /** A member of staff had systems read again at once. */
  | { kind: "collection.retried"; systems: readonly string[] }
  /** A person decided on records one by one (Art. 15(4)). */
  | {
      kind: "items.decided";
      released: number;
      withheld: number;
      redacted: number;
      grounds: readonly string[];
    }
  /** Decisions on records were taken back. */
  | { kind: "items.reopened"; records: number }
  /** The answer does without a system that cannot be read; the person is told why. */
  | { kind: "collection.system_left_out"; system: string; attempts: number };

/** What there is to know of each of these kinds. */
export const collectionCatalogue: Catalogue<CollectionEvent> = {
  "collection.started": {
    article: "Art. 15(1), 15(3)",
    words: { da: "Indsamlingen gik i gang.", en: "Collecting began." },
    fields: { systems: ["code"] },
    personSees: "STEP",
  },
  "collection.system_finished": {
    article: "Art. 15(3)",
    words: { da: "Et system er læst igennem.", en: "One system has been read through." },
    fields: { system: "code", rows: "count", underReview: "count", collections: "count" },
    personSees: "STEP",
  },
  "collection.system_failed": {
    article: "Art. 12(3), 15(3)",
    words: { da: "Et system kunne ikke læses.", en: "A system could not be read." },
    fields: { system: "code", attempt: "count", reason: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "collection.identities_found": {
    article: "Art. 12(6), 15(1)",
    words: {
      da: "Et system kendte personen under flere oplysninger.",
      en: "A system knew the person by further identifiers.",
    },
    fields: { system: "code", kinds: ["code"], reopened: ["code"] },
    personSees: "NOTHING",
  },
  "collection.identities_chosen": {
    article: "Art. 12(6)",
    words: {
      da: "En medarbejder afgjorde, hvem i et system sagen handler om.",
      en: "A member of staff settled whom in a system the case is about.",
    },
    fields: { system: "code", chosen: "count", candidates: "count" },
    personSees: "STEP",
  },
  "collection.retried": {
    article: "Art. 12(3), 15(3)",
    words: {
      da: "En medarbejder satte indsamlingen i gang igen.",
      en: "A member of staff started collecting again.",
    },
    fields: { systems: ["code"] },
    personSees: "NOTHING",
  },
  "items.decided": {
    article: "Art. 15(4)",
    words: { da: "Poster blev gennemgået en for en.", en: "Records were decided on one by one." },
    fields: { released: "count", withheld: "count", redacted: "count", grounds: ["code"] },
    personSees: "STEP",
  },
  "items.reopened": {
    article: "Art. 15(4)",
    words: {
      da: "Afgørelser om poster blev taget tilbage.",
      en: "Decisions on records were taken back.",
    },
    fields: { records: "count" },
    personSees: "STEP",
  },
  "collection.system_left_out": {
    article: "Art. 12(3), 15(3)",
    words: {
      da: "Et system, der ikke kan læses, er udeladt af svaret.",
      en: "A system that cannot be read was left out of the answer.",
    },
    fields: { system: "code", attempts: "count" },
    personSees: "STEP",
  },
};
