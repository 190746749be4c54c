import { contentHash } from "./canonical.ts";
import type { Policies } from "./policies.ts";
import type { PublishedContent, PublishedDocument } from "./published-version-store.ts";
import { renderPolicy } from "./render-policy.ts";

/** A text that may become a version. */
export type Candidate = {
  document: PublishedDocument;
  /** The file an editor would correct. */
  file: string;
  effectiveOn: string;
  sha256: string;
  content: PublishedContent[PublishedDocument];
  /** An edition of the policy that a later one follows: once published, what it said stands. */
  isHistory: boolean;
};

/** What is to be done with the candidates of one document. */
export type Publication = { toPublish: Candidate[]; conflicts: Candidate[] };

/** Everything in `policies/` as it would be published, document by document, in order of effect. */
export function candidatesOf(policies: Policies): Candidate[] {
  const { organisation, legalFramework, processingActivities, privacyPolicies } = policies;
  const last = privacyPolicies.at(-1);
  return [
    candidate("ORGANISATION", "organisation.yaml", organisation),
    candidate("LEGAL_FRAMEWORK", "legal-framework.yaml", legalFramework),
    candidate("PROCESSING_ACTIVITIES", "processing-activities.yaml", processingActivities),
    ...privacyPolicies.map((edition) => {
      const { effectiveOn } = edition;
      const changeNote = { da: edition.da.changeNote, en: edition.en.changeNote };
      const da = renderPolicy(edition, policies, "da");
      const en = renderPolicy(edition, policies, "en");
      const file = `privacy-policy/${effectiveOn}`;
      return candidate("PRIVACY_POLICY", file, { effectiveOn, changeNote, da, en }, edition !== last);
    }),
  ];
}

function candidate<D extends PublishedDocument>(
  document: D,
  file: string,
  content: PublishedContent[D],
  isHistory = false,
): Candidate {
  return {
    document,
    file,
    effectiveOn: content.effectiveOn,
    sha256: contentHash(content),
    content,
    isHistory,
  };
}

/** Compares the candidates of one document with its newest version: later ones are published, others must be the same. */
export function planPublication(
  candidates: readonly Candidate[],
  newest: { effectiveOn: string; sha256: string } | undefined,
): Publication {
  const isLater = ({ effectiveOn }: Candidate) => newest === undefined || effectiveOn > newest.effectiveOn;
  const toPublish = candidates.filter(isLater);
  const conflicts = candidates.filter(
    (each) => !isLater(each) && each.sha256 !== newest?.sha256 && !each.isHistory,
  );
  return { toPublish, conflicts };
}
