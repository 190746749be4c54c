import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of itself. */
export type LogEvent =
  /** Someone asked whether the log is unbroken. */
  | { kind: "audit.verified"; size: number; rootHash: string; problems: number }
  /** Someone asked whether the places of a period are unbroken. */
  | {
      kind: "audit.period_verified";
      from: string;
      to: string;
      firstIndex: number;
      lastIndex: number;
      logSize: number;
      problems: number;
    }
  /** Requests were drawn at random for an auditor; who knows the seed can draw again. */
  | {
      kind: "audit.sampled";
      from: string;
      to: string;
      seed: string;
      population: number;
      requests: readonly string[];
    }
  /** Verification found something broken (Art. 32(1)(d), 33); the code says what, the index where. */
  | { kind: "log_alarm.raised"; alarm: string; code: string; index: number }
  /** A person took note of it, by name. */
  | { kind: "log_alarm.acknowledged"; alarm: string }
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
  "audit.period_verified": {
    article: "Art. 5(2), 32(1)(d)",
    words: { da: "En periode i loggen blev kontrolleret.", en: "A period of the log was verified." },
    fields: {
      ...{ from: "date", to: "date", firstIndex: "count", lastIndex: "count" },
      ...{ logSize: "count", problems: "count" },
    },
    personSees: "NOTHING",
  },
  "audit.sampled": {
    article: "Art. 5(2), 24(1)",
    words: { da: "Sager blev udtrukket til stikprøve.", en: "Requests were drawn for a sample." },
    fields: { from: "date", to: "date", seed: "code", population: "count", requests: ["id"] },
    personSees: "LOOKUP",
    why: {
      da: "For at kontrollere, at sagerne behandles rigtigt.",
      en: "To check that requests are handled as they should be.",
    },
  },
  "log_alarm.raised": {
    article: "Art. 32(1)(d), 33",
    words: { da: "Loggen er brudt.", en: "The log is broken." },
    fields: { alarm: "id", code: "code", index: "count" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "log_alarm.acknowledged": {
    article: "Art. 32(1)(d), 33",
    words: {
      da: "Et brud på loggen er taget til efterretning.",
      en: "Somebody took note of a break of the log.",
    },
    fields: { alarm: "id" },
    personSees: "NOTHING",
  },
  "log_key.published": {
    article: "Art. 32(1)(b), 32(1)(d)",
    words: { da: "En nøgle til loggen blev udgivet.", en: "A key of the log was published." },
    fields: { origin: "code", keyId: "code", publicKey: "hash" },
    personSees: "NOTHING",
  },
};
