import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of complaints to Datatilsynet and of breaches (Art. 33, 34, 77). */
export type AccountabilityEvent =
  | { kind: "complaint.registered"; complaint: string }
  | { kind: "complaint.position_sent"; complaint: string }
  | { kind: "complaint.closed"; complaint: string; outcome: string }
  /** The register of complaints was read; the ids are those shown. */
  | { kind: "complaints.read"; complaints: readonly string[] }
  /** The controller became aware of a breach; its 72 hours run (Art. 33(1)). */
  | { kind: "breach.registered"; breach: string; awareAt: string; deadlineAt: string }
  | { kind: "breach.described"; breach: string }
  | { kind: "breach.assessed"; breach: string; risk: string }
  /** Datatilsynet was notified, at once or in a later phase (Art. 33(4)). */
  | {
      kind: "breach.notified";
      breach: string;
      phase: number;
      sentAt: string;
      isLate: boolean;
      included: readonly string[];
    }
  | { kind: "breach.persons_told"; breach: string; told: string }
  | { kind: "breach.closed"; breach: string }
  /** The DPO was reminded of the 72 hours; 0 says that they are over. */
  | { kind: "breach.reminded"; breach: string; hours: number }
  /** The register of breaches was read; the ids are those shown. */
  | { kind: "breaches.read"; breaches: readonly string[] };

/** What there is to know of each of these kinds. */
export const accountabilityCatalogue: Catalogue<AccountabilityEvent> = {
  "complaint.registered": {
    article: "Art. 77; DBL § 39",
    words: {
      da: "En klage til Datatilsynet er registreret.",
      en: "A complaint to Datatilsynet was registered.",
    },
    fields: { complaint: "id" },
    personSees: "STEP",
  },
  "complaint.position_sent": {
    article: "Art. 31, 77",
    words: { da: "En udtalelse er sendt til Datatilsynet.", en: "A position was sent to Datatilsynet." },
    fields: { complaint: "id" },
    personSees: "STEP",
  },
  "complaint.closed": {
    article: "Art. 77",
    words: { da: "En klage til Datatilsynet er afsluttet.", en: "A complaint to Datatilsynet was closed." },
    fields: { complaint: "id", outcome: "code" },
    personSees: "STEP",
  },
  "complaints.read": {
    article: "Art. 5(2), 32(4)",
    words: { da: "Klageregisteret blev læst.", en: "The register of complaints was read." },
    fields: { complaints: ["id"] },
    personSees: "NOTHING",
  },
  "breach.registered": {
    article: "Art. 33(1), 33(5)",
    words: {
      da: "Et brud på persondatasikkerheden er registreret.",
      en: "A personal data breach was registered.",
    },
    fields: { breach: "id", awareAt: "instant", deadlineAt: "instant" },
    personSees: "NOTHING",
  },
  "breach.reminded": {
    article: "Art. 33(1)",
    words: {
      da: "Databeskyttelsesrådgiveren blev mindet om fristen på 72 timer for et brud.",
      en: "The data protection officer was reminded of the 72 hours of a breach.",
    },
    fields: { breach: "id", hours: "count" },
    personSees: "NOTHING",
  },
  "breach.described": {
    article: "Art. 33(5)",
    words: { da: "Oplysningerne om et brud er ført ajour.", en: "What is known of a breach was updated." },
    fields: { breach: "id" },
    personSees: "NOTHING",
  },
  "breach.assessed": {
    article: "Art. 33(1), 34(1)",
    words: { da: "Risikoen ved et brud er vurderet.", en: "The risk of a breach was assessed." },
    fields: { breach: "id", risk: "code" },
    personSees: "NOTHING",
  },
  "breach.notified": {
    article: "Art. 33(1), 33(3), 33(4)",
    words: { da: "Et brud er anmeldt til Datatilsynet.", en: "Datatilsynet was notified of a breach." },
    fields: { breach: "id", phase: "count", sentAt: "instant", isLate: "flag", included: ["code"] },
    personSees: "NOTHING",
  },
  "breach.persons_told": {
    article: "Art. 34",
    words: {
      da: "Det er afgjort, om de berørte af et brud underrettes.",
      en: "It was settled whether those concerned by a breach are told.",
    },
    fields: { breach: "id", told: "code" },
    personSees: "NOTHING",
  },
  "breach.closed": {
    article: "Art. 33(5)",
    words: { da: "Et brud er afsluttet.", en: "A breach was closed." },
    fields: { breach: "id" },
    personSees: "NOTHING",
  },
  "breaches.read": {
    article: "Art. 5(2), 32(4)",
    words: { da: "Registeret over brud blev læst.", en: "The register of breaches was read." },
    fields: { breaches: ["id"] },
    personSees: "NOTHING",
  },
};
