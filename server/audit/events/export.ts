import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of parts of it that are taken away. */
export type ExportEvent =
  /** Somebody asked for a period of the log, and said why. */
  | {
      kind: "audit_export.requested";
      export: string;
      from: string;
      to: string;
      purpose: string;
      events: number;
    }
  /** It was made, of these places and against a head of this size. */
  | {
      kind: "audit_export.built";
      export: string;
      sha256: string;
      bytes: number;
      firstIndex: number;
      events: number;
      logSize: number;
    }
  | { kind: "audit_export.failed"; export: string }
  | { kind: "audit_export.retried"; export: string }
  | { kind: "audit_export.download_granted"; export: string; grant: string }
  | { kind: "audit_export.downloaded"; export: string; grant: string }
  /** Its time was over. */
  | { kind: "audit_export.removed"; export: string };

const asked = { article: "Art. 5(2), 24(1)", personSees: "NOTHING" } as const;

/** What there is to know of each of these kinds. */
export const exportCatalogue: Catalogue<ExportEvent> = {
  "audit_export.requested": {
    ...asked,
    words: { da: "Et udtræk af loggen blev bestilt.", en: "An export of the log was asked for." },
    fields: { export: "id", from: "date", to: "date", purpose: "code", events: "count" },
  },
  "audit_export.built": {
    ...asked,
    words: { da: "Et udtræk af loggen blev lavet.", en: "An export of the log was made." },
    fields: {
      export: "id",
      sha256: "hash",
      bytes: "count",
      firstIndex: "count",
      events: "count",
      logSize: "count",
    },
  },
  "audit_export.failed": {
    ...asked,
    words: { da: "Et udtræk af loggen kunne ikke laves.", en: "An export of the log could not be made." },
    isFailure: true,
    fields: { export: "id" },
  },
  "audit_export.retried": {
    ...asked,
    words: { da: "Et udtræk af loggen blev forsøgt igen.", en: "An export of the log was tried again." },
    fields: { export: "id" },
  },
  "audit_export.download_granted": {
    ...asked,
    words: {
      da: "Adgang til at hente et udtræk af loggen blev givet.",
      en: "A download of an export of the log was granted.",
    },
    fields: { export: "id", grant: "id" },
  },
  "audit_export.downloaded": {
    ...asked,
    words: { da: "Et udtræk af loggen blev hentet.", en: "An export of the log was downloaded." },
    fields: { export: "id", grant: "id" },
  },
  "audit_export.removed": {
    article: "Art. 5(1)(e)",
    words: { da: "Et udtræk af loggen blev fjernet.", en: "An export of the log was removed." },
    fields: { export: "id" },
    personSees: "NOTHING",
  },
};
