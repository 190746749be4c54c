import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of publication. */
export type PublicationEvent =
  | { kind: "framework.amendments_found"; tasks: string[] }
  | { kind: "framework.amendment_resolved"; task: string; outcome: string }
  | { kind: "publication.proposed"; document: string; sha256: string; effectiveOn: string }
  | {
      kind: "publication.published";
      document: string;
      version: string;
      sha256: string;
      effectiveOn: string;
      /** Who put the text forward; who approved it is the actor. */
      proposedBy: string | null;
    };

/** What there is to know of each of these kinds. */
export const publicationCatalogue: Catalogue<PublicationEvent> = {
  "framework.amendments_found": {
    article: "Art. 24(1)",
    words: { da: "Love i retsgrundlaget er ændret.", en: "Acts of the legal framework have changed." },
    fields: { tasks: ["id"] },
    personSees: "NOTHING",
  },
  "framework.amendment_resolved": {
    article: "Art. 24(1), 39(1)(b)",
    words: { da: "En lovændring blev vurderet.", en: "A change of an act was assessed." },
    fields: { task: "id", outcome: "code" },
    personSees: "NOTHING",
  },
  "publication.proposed": {
    article: "Art. 5(2), 24(1)",
    words: {
      da: "En tekst blev indstillet til udgivelse.",
      en: "A text was put forward for publication.",
    },
    fields: { document: "code", sha256: "hash", effectiveOn: "date" },
    personSees: "NOTHING",
  },
  "publication.published": {
    article: "Art. 12(1), 13, 14, 24(1)",
    words: { da: "En tekst blev udgivet.", en: "A text was published." },
    fields: { document: "code", version: "id", sha256: "hash", effectiveOn: "date", proposedBy: "id" },
    personSees: "NOTHING",
  },
};
