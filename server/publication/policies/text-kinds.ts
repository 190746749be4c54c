import type { Bilingual } from "../bilingual.ts";

/** The documents that an author writes as text, in Danish and English. */
export const TEXT_DOCUMENTS = ["PRIVACY_POLICY", "ACCESSIBILITY_STATEMENT", "COOKIE_INFORMATION"] as const;

/** A document that an author writes as text. */
export type TextDocument = (typeof TEXT_DOCUMENTS)[number];

/** The blocks that a text may ask for; each is written from the register. */
export const BLOCKS = [
  "controller",
  "dpo",
  "purposes",
  "recipients",
  "retention",
  "rights",
  "supervisory-authority",
  "accessibility-statement",
  "accessibility-contact",
  "accessibility-review",
] as const;

/** The name of a block that is written from the register. */
export type Block = (typeof BLOCKS)[number];

/** One thing that a text must tell, in both languages, before it may be published. */
export type MandatoryItem = {
  item: string;
  name: Bilingual;
  /** The block that must stand in the section that tells the item, so that the facts come from the register. */
  block?: Block;
  /** Whether the section may tell nothing else. */
  isAlone?: true;
};

const item = (name: string, da: string, en: string, block?: Block): MandatoryItem => ({
  item: name,
  name: { da, en },
  ...(block && { block }),
});

/** Where the editions of a text lie in `policies/`, and what each must tell. */
export const TEXT_KINDS: Readonly<Record<TextDocument, { folder: string; items: readonly MandatoryItem[] }>> =
  {
    PRIVACY_POLICY: {
      folder: "privacy-policy",
      items: [
        item("13-1-a", "Hvem den dataansvarlige er", "Who the controller is", "controller"),
        item("13-1-b", "Databeskyttelsesrådgiveren", "The data protection officer", "dpo"),
        item("13-1-c", "Formål og retsgrundlag", "Purposes and legal basis", "purposes"),
        item("13-1-d", "Legitime interesser", "Legitimate interests"),
        item("13-1-e", "Modtagere", "Recipients", "recipients"),
        item("13-1-f", "Overførsel til tredjelande", "Transfers to third countries"),
        item("13-2-a", "Opbevaring", "How long data is kept", "retention"),
        item("13-2-b", "Rettigheder", "Rights", "rights"),
        item("13-2-c", "At trække et samtykke tilbage", "Withdrawing consent"),
        item("13-2-d", "Klage", "Complaint", "supervisory-authority"),
        item("13-2-e", "Om man skal give oplysninger", "Whether data must be given"),
        item("13-2-f", "Automatiske afgørelser", "Automated decisions"),
        item("14-1-d", "Kategorier af oplysninger", "Categories of data"),
        item("14-2-f", "Kilder", "Sources"),
        { ...item("21-4", "Retten til at gøre indsigelse", "The right to object"), isAlone: true },
      ],
    },
    ACCESSIBILITY_STATEMENT: {
      folder: "accessibility-statement",
      items: [
        item("statement", "Erklæringens adresse", "Where the statement is", "accessibility-statement"),
        item("standard", "Hvilken standard der følges", "Which standard is followed"),
        item(
          "contact",
          "Kontakt på telefon og skrift",
          "Contact by phone and in writing",
          "accessibility-contact",
        ),
        item("review", "Hvornår erklæringen er gennemgået", "When it was reviewed", "accessibility-review"),
      ],
    },
    COOKIE_INFORMATION: {
      folder: "cookie-information",
      items: [
        item("cookies", "Hvilke cookies der sættes", "Which cookies are set"),
        item("consent", "Om der bedes om samtykke", "Whether consent is asked for"),
        item("contact", "Hvem der er ansvarlig", "Who is responsible", "controller"),
      ],
    },
  };
