import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of itself. */
export type LogEvent =
  /** Someone asked whether the log is unbroken. */
  | { kind: "audit.verified"; size: number; rootHash: string; problems: number }
  /** A key signs the log from now on (C2SP signed-note). */
  | { kind: "log_key.published"; origin: string; keyId: string; publicKey: string };

/** What there is to know of each of these kinds. */
export const logCatalogue: Catalogue<LogEvent> = {
  "audit.verified": {
    article: "Art. 5(2), 32(1)(d)",
    words: { da: "Loggen blev kontrolleret.", en: "The log was verified." },
    fields: { size: "count", rootHash: "hash", problems: "count" },
    personSees: "NOTHING",
  },
  "log_key.published": {
    article: "Art. 32(1)(b), 32(1)(d)",
    words: { da: "En nøgle til loggen blev offentliggjort.", en: "A key of the log was published." },
    fields: { origin: "code", keyId: "code", publicKey: "hash" },
    personSees: "NOTHING",
  },
};
