import type { Bilingual } from "../bilingual.ts";
import type { PublishedDocument } from "../versions/published-version-store.ts";

/** What each published document is called. */
export const documentTitles: Readonly<Record<PublishedDocument, Bilingual>> = {
  ORGANISATION: { da: "Om biblioteket", en: "About the library" },
  PRIVACY_POLICY: { da: "Privatlivspolitik", en: "Privacy policy" },
  LEGAL_FRAMEWORK: { da: "Love og aftaler", en: "Law and agreements" },
  PROCESSING_ACTIVITIES: {
    da: "Fortegnelse over behandlingsaktiviteter",
    en: "Record of processing activities",
  },
  ACCESSIBILITY_STATEMENT: { da: "Tilgængelighedserklæring", en: "Accessibility statement" },
  COOKIE_INFORMATION: { da: "Cookies", en: "Cookies" },
};

/** What the parts of an entry of the legal framework are called. */
export const entryWords = {
  citation: { da: "Officiel betegnelse", en: "Citation" },
  address: { da: "Adresse", en: "Address" },
  celex: { da: "CELEX-nummer", en: "CELEX number" },
  inForce: { da: "Gælder", en: "In force" },
  from: { da: "fra", en: "from" },
  until: { da: "til og med", en: "to" },
  successor: { da: "Afløst af", en: "Replaced by" },
  provisions: { da: "Bestemmelser, vi bruger", en: "Provisions in use" },
} as const satisfies Readonly<Record<string, Bilingual>>;
