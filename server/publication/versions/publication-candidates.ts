import { contentHash } from "./canonical.ts";
import type { Policies } from "../policies/policies.ts";
import type { TextEdition } from "../policies/policy-text-schema.ts";
import type { AnyContent, PublishedContent, PublishedDocument } from "./published-version-store.ts";
import { renderPolicy } from "../text/render-policy.ts";
import { TEXT_DOCUMENTS, TEXT_KINDS } from "../policies/text-kinds.ts";

/** Everything that is published; the texts come last, since they show the register. */
export const DOCUMENTS = [
  "ORGANISATION",
  "LEGAL_FRAMEWORK",
  "PROCESSING_ACTIVITIES",
  ...TEXT_DOCUMENTS,
] as const satisfies readonly PublishedDocument[];

/** A text that may become a version. */
export type Candidate = {
  /** The file an editor would correct. */
  file: string;
  effectiveOn: string;
  sha256: string;
  /** An edition that a later one follows: once published, what it said stands. */
  isHistory: boolean;
} & AnyContent;

/** Everything in `policies/` as it would be published, document by document, in order of effect. */
export function candidatesOf(policies: Policies): Candidate[] {
  const { organisation, legalFramework, processingActivities, editions } = policies;
  return [
    candidate("ORGANISATION", "organisation.yaml", organisation),
    candidate("LEGAL_FRAMEWORK", "legal-framework.yaml", legalFramework),
    candidate("PROCESSING_ACTIVITIES", "processing-activities.yaml", processingActivities),
    ...TEXT_DOCUMENTS.flatMap((document) =>
      editions[document].map((edition) => textCandidate(edition, policies, editions[document].at(-1))),
    ),
  ];
}

function textCandidate(edition: TextEdition, register: Policies, last: TextEdition | undefined): Candidate {
  const { document, effectiveOn } = edition;
  const changeNote = { da: edition.da.changeNote, en: edition.en.changeNote };
  const da = renderPolicy(edition, register, "da");
  const en = renderPolicy(edition, register, "en");
  const file = `${TEXT_KINDS[document].folder}/${effectiveOn}`;
  return candidate(document, file, { effectiveOn, changeNote, da, en }, edition !== last);
}

function candidate<D extends PublishedDocument>(
  document: D,
  file: string,
  content: PublishedContent[D],
  isHistory = false,
): Candidate {
  const { effectiveOn } = content;
  const sha256 = contentHash(content);
  return { document, content, file, effectiveOn, sha256, isHistory } as Candidate;
}
