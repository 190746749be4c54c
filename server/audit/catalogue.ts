import { accountabilityCatalogue } from "./events/accountability.ts";
import { byHandCatalogue } from "./events/by-hand.ts";
import type { Catalogue, CatalogueEntry } from "./catalogue-entry.ts";
import type { AuditEvent } from "./event.ts";
import { logCatalogue } from "./events/audit.ts";
import { caseWorkCatalogue } from "./events/case-work.ts";
import { collectionCatalogue } from "./events/collection.ts";
import { erasureCatalogue } from "./events/erasure.ts";
import { exportCatalogue } from "./events/export.ts";
import { legalHoldCatalogue } from "./events/legal-hold.ts";
import { letterCatalogue } from "./events/letter.ts";
import { messageCatalogue } from "./events/message.ts";
import { packageCatalogue } from "./events/package.ts";
import { publicationCatalogue } from "./events/publication.ts";
import { recipientCatalogue } from "./events/recipients.ts";
import { requestCatalogue } from "./events/request.ts";
import { rightsCatalogue } from "./events/rights.ts";
import { timetableCatalogue } from "./events/timetable.ts";
import { retentionCatalogue } from "./events/retention.ts";
import { vaultCatalogue } from "./events/vault.ts";
import { sessionCatalogue } from "./events/session.ts";

/** The kinds by part of the domain, in the order in which docs/audit-events.md tells of them. */
export const catalogueParts = {
  Publication: publicationCatalogue,
  "Logging on": sessionCatalogue,
  Requests: requestCatalogue,
  "Case work": caseWorkCatalogue,
  "Rectification, restriction and objection": rightsCatalogue,
  Recipients: recipientCatalogue,
  "Complaints and breaches": accountabilityCatalogue,
  Collecting: collectionCatalogue,
  "Work by hand": byHandCatalogue,
  "The citizen's copy": packageCatalogue,
  Letters: letterCatalogue,
  Messages: messageCatalogue,
  "The timetable": timetableCatalogue,
  Erasure: erasureCatalogue,
  "Legal holds": legalHoldCatalogue,
  "What is kept no longer": retentionCatalogue,
  "The vault": vaultCatalogue,
  "The log itself": logCatalogue,
  "Exports of the log": exportCatalogue,
} as const;

/** Everything the log can say, kind by kind. */
export const catalogue: Catalogue<AuditEvent> = {
  ...publicationCatalogue,
  ...sessionCatalogue,
  ...requestCatalogue,
  ...caseWorkCatalogue,
  ...rightsCatalogue,
  ...recipientCatalogue,
  ...accountabilityCatalogue,
  ...collectionCatalogue,
  ...byHandCatalogue,
  ...packageCatalogue,
  ...letterCatalogue,
  ...messageCatalogue,
  ...timetableCatalogue,
  ...erasureCatalogue,
  ...legalHoldCatalogue,
  ...retentionCatalogue,
  ...vaultCatalogue,
  ...logCatalogue,
  ...exportCatalogue,
};

/** What there is to know of a kind; undefined for one that no event of this version has. */
export function catalogueEntry(kind: string): CatalogueEntry | undefined {
  return Object.hasOwn(catalogue, kind) ? (catalogue as Record<string, CatalogueEntry>)[kind] : undefined;
}

/** The kinds that tell of something that failed or was refused, or all others. */
export function kindsWith({ isFailure }: { isFailure: boolean }): string[] {
  const all: [string, CatalogueEntry][] = Object.entries(catalogue as Record<string, CatalogueEntry>);
  return all.filter(([, entry]) => (entry.isFailure ?? false) === isFailure).map(([kind]) => kind);
}
