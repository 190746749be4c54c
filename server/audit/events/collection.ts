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
  /** A person decided on records one by one (Art. 15(4)). */
  | { kind: "items.decided"; released: number; withheld: number; grounds: readonly string[] };

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
  },
  "items.decided": {
    article: "Art. 15(4)",
    words: { da: "Poster blev gennemgået en for en.", en: "Records were decided on one by one." },
    fields: { released: "count", withheld: "count", grounds: ["code"] },
    personSees: "STEP",
  },
};
