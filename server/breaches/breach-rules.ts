import type { BreachContent, BreachPersonsTold, BreachRisk, LocalizedText } from "../generated/schema.ts";
import { wrongField } from "../platform/wrong-field.ts";

/** What is known of a breach; exists sealed only. */
export type BreachFacts = {
  nature: string;
  persons: string | null;
  personCount: number | null;
  records: string | null;
  recordCount: number | null;
  consequences: string | null;
  measures: string | null;
};

/** What a breach has come to, as far as the law asks. */
export type BreachStanding = {
  risk: BreachRisk | null;
  /** When the first notification was sent. */
  notifiedAt: Date | null;
  told: ReadonlySet<BreachContent>;
  personsTold: BreachPersonsTold | null;
};

/** Everything a notification must contain in the end (Art. 33(3)(a)-(d)). */
const BREACH_CONTENT: readonly BreachContent[] = [
  ...(["NATURE", "PERSONS", "RECORDS", "CONTACT", "CONSEQUENCES", "MEASURES"] as const),
];

const HOUR = 3_600_000;

/** Whether what a notification says it contains is known at all; CONTACT stands in the organisation's own facts. */
export function isKnown(content: BreachContent, facts: BreachFacts): boolean {
  switch (content) {
    case "NATURE":
      return facts.nature !== "";
    case "PERSONS":
      return facts.persons !== null && facts.personCount !== null;
    case "RECORDS":
      return facts.records !== null && facts.recordCount !== null;
    case "CONTACT":
      return true;
    case "CONSEQUENCES":
      return facts.consequences !== null;
    case "MEASURES":
      return facts.measures !== null;
  }
}

/** What Datatilsynet has not been told yet; nothing where no notification is owed. */
export function missingContent({ risk, told }: BreachStanding): BreachContent[] {
  return risk === "UNLIKELY" ? [] : BREACH_CONTENT.filter((content) => !told.has(content));
}

/** Whole elapsed hours until the 72 are over; null once notified, or where no notification is owed (Art. 33(1)). */
export function hoursLeft({ risk, notifiedAt }: BreachStanding, deadlineAt: Date, now: Date): number | null {
  if (risk === "UNLIKELY" || notifiedAt) return null;
  return Math.floor((deadlineAt.getTime() - now.getTime()) / HOUR);
}

/** What the law still asks for before a breach can be closed, in words. */
export function openPoints(standing: BreachStanding): LocalizedText[] {
  const { risk, notifiedAt, personsTold } = standing;
  if (risk === null) return [OPEN.risk];
  return [
    ...(risk !== "UNLIKELY" && !notifiedAt ? [OPEN.notify] : []),
    ...(notifiedAt && missingContent(standing).length > 0 ? [OPEN.content] : []),
    ...(risk === "HIGH" && personsTold === null ? [OPEN.persons] : []),
  ];
}

/** Refuses a reason for being late where there is no lateness, and lateness without a reason (Art. 33(1)). */
export function refuseLateWithoutReason(isLate: boolean, lateReason: string | null): void {
  if (isLate === (lateReason !== null)) return;
  const message = isLate
    ? "More than 72 hours have passed. Write the reasons for the delay (Article 33(1))."
    : "This notification is not late; leave the reason out.";
  throw wrongField("lateReason", message);
}

const OPEN = {
  risk: { da: "Vurdér risikoen (artikel 33, stk. 1).", en: "Assess the risk (Article 33(1))." },
  notify: { da: "Anmeld bruddet til Datatilsynet.", en: "Notify Datatilsynet of the breach." },
  content: {
    da: "Anmeldelsen mangler oplysninger (artikel 33, stk. 3).",
    en: "The notification is not complete (Article 33(3)).",
  },
  persons: {
    da: "Underret de berørte, eller skriv, hvilken undtagelse der gælder (artikel 34).",
    en: "Tell those concerned, or write which exception applies (Article 34).",
  },
} as const;
