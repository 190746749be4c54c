/** How long one kind of this service's own data is kept. */
export type Retention = {
  /** ISO 8601, counted in Copenhagen's calendar. */
  readonly period: `P${string}`;
  /** From when it is counted, and why so long. */
  readonly because: string;
  /** True while the data protection officer has not confirmed it; production does not start with one. */
  readonly demo: boolean;
};

const NOT_CONFIRMED = "No rule known to us sets it: the data protection officer decides.";

/**
 * How long this service keeps its own data (Art. 5(1)(e)), for requests that were granted, refused or withdrawn alike.
 * What was decided, when, by which role and why stays, without anything about the person (Art. 5(2), 24).
 * Evidence of who somebody is has its days in case-rules.yaml.
 */
export const retention = {
  /** All that is left of a case: the subject and everything sealed with the case's key. From the end of the case. */
  request: {
    period: "P5Y",
    because: "Five years after the end is typical municipal practice for case files.",
    demo: true,
  },
  /** What was read in the systems, and its review. From the end of the case. */
  findings: { period: "P3M", because: NOT_CONFIRMED, demo: true },
  /** The citizen's copy, from the day it was made; she is told. */
  package: { period: "P30D", because: NOT_CONFIRMED, demo: true },
  /** Messages and their files, and internal notes. From the end of the case. */
  messages: { period: "P5Y", because: NOT_CONFIRMED, demo: true },
  /** Letters in every generation. From the end of the case. */
  letters: { period: "P5Y", because: NOT_CONFIRMED, demo: true },
  /** Which way a letter or notice went. From the end of the case. */
  deliveries: { period: "P1Y", because: NOT_CONFIRMED, demo: true },
  /** Every try of an erasure, statement by statement; the certificate stays with the case. From the end of the case. */
  erasureAttempts: { period: "P1Y", because: NOT_CONFIRMED, demo: true },
  /** Files that were announced or sent and never put with anything. From the day they were announced. */
  uploads: { period: "P1D", because: NOT_CONFIRMED, demo: true },
  /** Log-ons, from their end. */
  sessions: { period: "P3M", because: NOT_CONFIRMED, demo: true },
  /** Citizens who have no case here any more, from their last log-on. */
  people: { period: "P1Y", because: NOT_CONFIRMED, demo: true },
} as const satisfies Readonly<Record<string, Retention>>;

/** A kind of this service's own data. */
export type RetentionClass = keyof typeof retention;
