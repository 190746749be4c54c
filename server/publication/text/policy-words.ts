import type { Bilingual } from "../bilingual.ts";
import type { LegalBasis, Recipient } from "../policies/processing-activities-schema.ts";
import type { PolicyRight } from "../legal/rights-by-basis.ts";

/** The words of the generated blocks, so that policy and access reply use the same. */
export const words = {
  subject: { da: "Emne", en: "Subject" },
  information: { da: "Oplysning", en: "Information" },
  activity: { da: "Behandling", en: "Processing" },
  purposes: { da: "Formål", en: "Purposes" },
  legalBasis: { da: "Retsgrundlag", en: "Legal basis" },
  dataSubjects: { da: "Personer", en: "People" },
  categories: { da: "Oplysninger", en: "Data" },
  recipients: { da: "Modtagere", en: "Recipients" },
  retention: { da: "Opbevaring", en: "How long" },
  source: { da: "Kilde", en: "Source" },
  requirement: { da: "Skal du give dem?", en: "Must you give them?" },
  receives: { da: "Hvad og hvorfor", en: "What and why" },
  role: { da: "Rolle", en: "Role" },
  thirdCountry: { da: "Uden for EU/EØS", en: "Outside the EU/EEA" },
  transfers: { da: "Overførsel", en: "Transfer" },
  automated: { da: "Automatiske afgørelser", en: "Automated decisions" },
  period: { da: "Periode", en: "Period" },
  no: { da: "Nej", en: "No" },
  yes: { da: "Ja", en: "Yes" },
  none: { da: "Ingen", en: "None" },
  introduction: { da: "Indledning", en: "Introduction" },
  controller: { da: "Dataansvarlig", en: "Controller" },
  dpo: { da: "Databeskyttelsesrådgiver", en: "Data protection officer" },
  reviewedOn: { da: "Sidst gennemgået", en: "Last reviewed" },
  openingHours: { da: "Åbningstider", en: "Opening hours" },
  name: { da: "Navn", en: "Name" },
  cvr: { da: "CVR-nummer", en: "CVR number (business register)" },
  address: { da: "Adresse", en: "Address" },
  phone: { da: "Telefon", en: "Telephone" },
  email: { da: "E-mail", en: "E-mail" },
  website: { da: "Hjemmeside", en: "Website" },
  unconfirmedPeriod: {
    da: "forslag, som den dataansvarlige skal bekræfte",
    en: "a proposal that the controller has yet to confirm",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The letters of Art. 6(1) in words. */
export const basisNames: Readonly<Record<LegalBasis["article6"], Bilingual>> = {
  a: { da: "Samtykke, artikel 6, stk. 1, litra a", en: "Consent, Article 6(1)(a)" },
  b: { da: "Aftale, artikel 6, stk. 1, litra b", en: "Contract, Article 6(1)(b)" },
  c: { da: "Retlig forpligtelse, artikel 6, stk. 1, litra c", en: "Legal obligation, Article 6(1)(c)" },
  e: {
    da: "Opgave i samfundets interesse, artikel 6, stk. 1, litra e",
    en: "Task in the public interest, Article 6(1)(e)",
  },
};

/** What a recipient is to the controller (Art. 4(7)-(9)). */
export const recipientRoles: Readonly<Record<Recipient["category"], Bilingual>> = {
  processor: { da: "Databehandler", en: "Processor" },
  authority: { da: "Myndighed", en: "Authority" },
  controller: { da: "Selvstændig dataansvarlig", en: "Controller in its own right" },
  library: { da: "Andet bibliotek", en: "Other library" },
};

/** The rights of Art. 15-21 in words. */
export const rightNames: Readonly<Record<PolicyRight, Bilingual>> = {
  ACCESS: { da: "Indsigt (artikel 15)", en: "Access (Article 15)" },
  RECTIFICATION: { da: "Berigtigelse (artikel 16)", en: "Rectification (Article 16)" },
  ERASURE: { da: "Sletning (artikel 17)", en: "Erasure (Article 17)" },
  RESTRICTION: { da: "Begrænsning (artikel 18)", en: "Restriction (Article 18)" },
  PORTABILITY: { da: "Dataportabilitet (artikel 20)", en: "Portability (Article 20)" },
  OBJECTION: { da: "Indsigelse (artikel 21)", en: "Objection (Article 21)" },
};
