import type { Language } from "../generated/schema.ts";
import type { PublishedDocument } from "../publication/versions/published-version-store.ts";

/** The two languages of the public pages, each with the path it lives under. */
export const LANGUAGES = ["DA", "EN"] as const satisfies readonly Language[];

/** The address of each page in each language; they are permanent. */
export const PATHS = {
  front: { DA: "/", EN: "/en" },
  rights: { DA: "/rettigheder", EN: "/en/your-rights" },
  numbers: { DA: "/tal", EN: "/en/numbers" },
  status: { DA: "/driftsstatus", EN: "/en/service-status" },
  receipt: { DA: "/kontroller-kvittering", EN: "/en/check-receipt" },
  changes: { DA: "/aendringer.atom", EN: "/en/changes.atom" },
} as const satisfies Record<string, Record<Language, string>>;

/** Where people log on; afterwards they are at their own cases. */
export const SIGN_IN = "/auth/sign-in?returnTo=/min-side";

/** Where each published document is read; its versions, comparison and other forms have addresses below it. */
export const DOCUMENT_PATHS: Readonly<Record<PublishedDocument, Readonly<Record<Language, string>>>> = {
  PRIVACY_POLICY: { DA: "/privatlivspolitik", EN: "/en/privacy-policy" },
  LEGAL_FRAMEWORK: { DA: "/retsgrundlag", EN: "/en/legal-framework" },
  PROCESSING_ACTIVITIES: { DA: "/behandlinger", EN: "/en/processing-activities" },
  ORGANISATION: { DA: "/om-biblioteket", EN: "/en/about" },
  ACCESSIBILITY_STATEMENT: { DA: "/tilgaengelighed", EN: "/en/accessibility" },
  COOKIE_INFORMATION: { DA: "/cookies", EN: "/en/cookies" },
};

const VERSIONS = { DA: "versioner", EN: "versions" } as const;
const COMPARISON = { DA: "sammenlign", EN: "compare" } as const;

/** The list of a document's versions. */
export function versionsPath(document: PublishedDocument, language: Language): string {
  return `${DOCUMENT_PATHS[document][language]}/${VERSIONS[language]}`;
}

/** The comparison of two versions of a document. */
export function comparisonPath(document: PublishedDocument, language: Language): string {
  return `${DOCUMENT_PATHS[document][language]}/${COMPARISON[language]}`;
}

/** One version for ever, by the day it took effect: a document has at most one from a day. */
export function versionPath(document: PublishedDocument, language: Language, effectiveOn: string): string {
  return `${DOCUMENT_PATHS[document][language]}/${effectiveOn}`;
}
