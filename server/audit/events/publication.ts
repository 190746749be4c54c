import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of publication. */
export type PublicationEvent =
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
  "publication.proposed": {
    article: "Art. 5(2), 24(1)",
    words: {
      da: "En tekst blev indstillet til offentliggørelse.",
      en: "A text was put forward for publication.",
    },
    fields: { document: "code", sha256: "hash", effectiveOn: "date" },
    personSees: "NOTHING",
  },
  "publication.published": {
    article: "Art. 12(1), 13, 14, 24(1)",
    words: { da: "En tekst blev offentliggjort.", en: "A text was published." },
    fields: { document: "code", version: "id", sha256: "hash", effectiveOn: "date", proposedBy: "id" },
    personSees: "NOTHING",
  },
};
