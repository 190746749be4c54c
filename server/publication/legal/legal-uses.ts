import { grounds } from "../../../policies/grounds.ts";
import type { LegalUse } from "../../generated/schema.ts";
import { nameOf } from "../activities/activity-text.ts";
import type { Bilingual } from "../bilingual.ts";
import { presentReference } from "./present-reference.ts";
import type { LegalReference } from "../policies/legal-framework-schema.ts";
import type { ProcessingActivities } from "../policies/processing-activities-schema.ts";

/** Where an entry of the framework is used: processing activities, retention rules, grounds to refuse. */
export function usesOf(entry: LegalReference, record: ProcessingActivities | undefined): LegalUse[] {
  return [
    ...(record ? activityUses(entry, record) : []),
    ...(record ? retentionUses(entry, record) : []),
    ...groundUses(entry),
  ];
}

function activityUses(entry: LegalReference, { activities }: ProcessingActivities): LegalUse[] {
  return activities.flatMap(({ key, name, legalBasis }) => {
    const references = legalBasis.flatMap((basis) => basis.references).filter((each) => isOf(entry, each));
    return references.length === 0
      ? []
      : [{ kind: "ACTIVITY", key, title: name, provision: provisionsIn(entry, references) }];
  });
}

function retentionUses(entry: LegalReference, record: ProcessingActivities): LegalUse[] {
  return record.activities.flatMap(({ key, name, retention }) =>
    retention.flatMap(({ category, references = [] }) => {
      const ours = references.filter((each) => isOf(entry, each));
      const what = nameOf(record, "categories", category);
      const title = { da: `${name.da}: ${what.da}`, en: `${name.en}: ${what.en}` };
      return ours.length === 0
        ? []
        : [{ kind: "RETENTION", key: `${key}/${category}`, title, provision: provisionsIn(entry, ours) }];
    }),
  );
}

function groundUses({ key }: LegalReference): LegalUse[] {
  return Object.entries(grounds).flatMap(([ground, { reference, text, provision }]) =>
    reference === key ? [{ kind: "REFUSAL_GROUND", key: ground, title: text, provision }] : [],
  );
}

function isOf({ key }: LegalReference, reference: string): boolean {
  return reference.split("#")[0] === key;
}

/** The provisions behind `key#provision`; none for an entry that is not confirmed. */
function provisionsIn(entry: LegalReference, references: readonly string[]): Bilingual | null {
  const { articles } = presentReference(entry);
  const found = articles.filter(({ id }) => references.includes(`${entry.key}#${id}`));
  if (found.length === 0) return null;
  const joined = (language: "da" | "en") => found.map(({ citation }) => citation[language]).join("; ");
  return { da: joined("da"), en: joined("en") };
}
