import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import type { Candidate } from "./publication-candidates.ts";

/** Why a text may not become a version. */
export type RefusalReason = "TEXT_CHANGED" | "NOT_LATER" | "IN_THE_PAST" | "ENTRY_REMOVED";

/** A text that may not become a version, and what its editor must do. */
export type Refusal = { candidate: Candidate; reason: RefusalReason; message: string };

/** What is to be done with the candidates of one document. */
export type Publication = { toPublish: Candidate[]; refusals: Refusal[] };

/** What is already published of a document: its versions, and what the newest framework holds. */
export type Stored = {
  versions: readonly { effectiveOn: string; sha256: string }[];
  framework?: LegalFramework | undefined;
};

/**
 * Compares the candidates of one document with its versions. A published text never changes, versions come in
 * order, and none takes effect on a day that has passed; only the first may, since nothing was told before it.
 */
export function planPublication(
  candidates: readonly Candidate[],
  stored: Stored,
  today: string,
): Publication {
  const publication: Publication = { toPublish: [], refusals: [] };
  for (const candidate of candidates) {
    const same = stored.versions.find(({ effectiveOn }) => effectiveOn === candidate.effectiveOn);
    // What an edition said stays as it was published, whatever its tables would show today.
    if (same && (same.sha256 === candidate.sha256 || candidate.isHistory)) continue;
    const reason = same ? "TEXT_CHANGED" : reasonAgainst(candidate, stored, today);
    if (reason) publication.refusals.push({ candidate, reason, message: explain(reason, candidate, stored) });
    else publication.toPublish.push(candidate);
  }
  return publication;
}

function reasonAgainst(
  candidate: Candidate,
  stored: Stored,
  today: string,
): Exclude<RefusalReason, "TEXT_CHANGED"> | undefined {
  const { effectiveOn } = candidate;
  if (stored.versions.length === 0) return undefined;
  if (stored.versions.some((version) => version.effectiveOn > effectiveOn)) return "NOT_LATER";
  if (effectiveOn < today) return "IN_THE_PAST";
  return removedEntries(candidate, stored).length > 0 ? "ENTRY_REMOVED" : undefined;
}

/** An entry of the framework that no longer applies stays, with its last day and its successor. */
function removedEntries({ document, content }: Candidate, { framework }: Stored): string[] {
  if (document !== "LEGAL_FRAMEWORK" || !framework) return [];
  const kept = new Set((content as LegalFramework).entries.map(({ key }) => key));
  return framework.entries.map(({ key }) => key).filter((key) => !kept.has(key));
}

function explain(reason: RefusalReason, candidate: Candidate, stored: Stored): string {
  const { effectiveOn } = candidate;
  switch (reason) {
    case "TEXT_CHANGED":
      return `The text differs from the version published from ${effectiveOn}, and a published text never changes. Give it a new effectiveOn and a changeNote.`;
    case "NOT_LATER":
      return `${effectiveOn} is not later than the newest version, and versions come in order. Give it a later effectiveOn.`;
    case "IN_THE_PAST":
      return `${effectiveOn} has passed, and what applied on a day never changes afterwards. Give it today's date or a later one.`;
    case "ENTRY_REMOVED":
      return `The published entries ${removedEntries(candidate, stored).join(", ")} are missing. Keep each, with validTo and supersededBy.`;
  }
}
