import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of itself. */
export type LogEvent =
  /** Someone asked whether the log is unbroken. */
  { kind: "audit.verified"; size: number; rootHash: string; problems: number };

/** What there is to know of each of these kinds. */
export const logCatalogue: Catalogue<LogEvent> = {
  "audit.verified": {
    article: "Art. 5(2), 32(1)(d)",
    words: { da: "Loggen blev kontrolleret.", en: "The log was verified." },
    fields: { size: "count", rootHash: "hash", problems: "count" },
    personSees: "NOTHING",
  },
};
