import type { LegalReference as LegalReferenceView, LegalReferenceKind } from "../../generated/schema.ts";
import { isEli } from "../policies/check-identifiers.ts";
import type { LegalFramework, LegalReference } from "../policies/legal-framework-schema.ts";
import { usesOf } from "./legal-uses.ts";
import { presentReference } from "./present-reference.ts";
import type { ProcessingActivities } from "../policies/processing-activities-schema.ts";

const KINDS: Readonly<Record<LegalReference["kind"], LegalReferenceKind>> = {
  act: "ACT",
  order: "ORDER",
  "eu-regulation": "EU_REGULATION",
  agreement: "AGREEMENT",
  collection: "COLLECTION",
  decision: "DECISION",
  finance: "FINANCE",
  guideline: "GUIDELINE",
  membership: "MEMBERSHIP",
  organisation: "ORGANISATION",
  policy: "POLICY",
  statistics: "STATISTICS",
};

const CONFIDENCE = {
  confirmed: "CONFIRMED",
  "formed-by-rule": "FORMED_BY_RULE",
  unconfirmed: "UNCONFIRMED",
} as const;

/** The entries behind some keys, as the public sees them; a key may name a provision, `key#provision`. */
export function presentReferences(
  framework: LegalFramework | undefined,
  keys: readonly string[],
  record?: ProcessingActivities,
): LegalReferenceView[] {
  const wanted = new Set(keys.map((key) => key.split("#")[0]));
  const entries = framework?.entries.filter(({ key }) => wanted.has(key)) ?? [];
  return entries.map((entry) => presentEntry(framework, entry, record));
}

/** One entry as the public sees it, with the entry that took its place. */
export function presentEntry(
  framework: LegalFramework | undefined,
  entry: LegalReference,
  record?: ProcessingActivities,
): LegalReferenceView {
  const { key, title, citation, url, celex, relevance, note, articles, validFrom, validTo, confidence } =
    presentReference(entry);
  const successor = framework?.entries.find((candidate) => candidate.key === entry.supersededBy);
  return {
    ...{ key, title, citation, url, relevance, note, validFrom, validTo },
    kind: KINDS[entry.kind],
    confidence: CONFIDENCE[confidence],
    eli: url !== null && isEli(url) ? url : null,
    celex: celex ?? null,
    articles: articles.map((article) => article.citation.da),
    provisions: articles,
    usedIn: usesOf(entry, record),
    supersededBy: successor ? presentEntry(framework, successor, record) : null,
  };
}
