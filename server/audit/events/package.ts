import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of the citizen's copy. */
export type PackageEvent =
  | {
      kind: "package.built";
      package: string;
      sha256: string;
      bytes: number;
      files: number;
      withheld: number;
      redacted: number;
    }
  | { kind: "package.download_granted"; package: string; grant: string }
  | { kind: "package.downloaded"; package: string; grant: string; complete: boolean }
  | { kind: "package.removed"; package: string; reason: "ERASURE" | "EXPIRED" };

/** What there is to know of each of these kinds. */
export const packageCatalogue: Catalogue<PackageEvent> = {
  "package.built": {
    article: "Art. 15(3)",
    words: { da: "Kopien er samlet.", en: "The copy was built." },
    fields: {
      package: "id",
      sha256: "hash",
      bytes: "count",
      files: "count",
      withheld: "count",
      redacted: "count",
    },
    personSees: "STEP",
  },
  "package.download_granted": {
    article: "Art. 15(3)",
    words: { da: "Der blev givet adgang til at hente kopien.", en: "A download of the copy was granted." },
    fields: { package: "id", grant: "id" },
    personSees: "STEP",
  },
  "package.downloaded": {
    article: "Art. 15(3), 32(1)",
    words: { da: "Kopien blev hentet eller læst.", en: "The copy was downloaded or read." },
    fields: { package: "id", grant: "id", complete: "flag" },
    personSees: "STEP",
  },
  "package.removed": {
    article: "Art. 5(1)(e)",
    words: { da: "Vores eksemplar af kopien blev fjernet.", en: "Our copy was removed." },
    fields: { package: "id", reason: "code" },
    personSees: "STEP",
  },
};
