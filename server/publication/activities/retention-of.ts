import { nameOf } from "./activity-text.ts";
import type { Bilingual } from "../bilingual.ts";
import type { ProcessingActivities } from "../policies/processing-activities-schema.ts";

/** How long a category is kept, in words, and whether nobody has confirmed it yet. */
export type CategoryRetention = { category: Bilingual; period: Bilingual; demo: boolean };

/** How long the categories of some columns are kept by a record of processing, each rule once (Art. 30(1)(f)). */
export function retentionOf(
  record: ProcessingActivities,
  columns: readonly { activity: string; category: string }[],
): CategoryRetention[] {
  const wanted = new Set(columns.map(({ activity, category }) => `${activity}/${category}`));
  const rules = record.activities.flatMap(({ key, retention }) =>
    retention.filter(({ category }) => wanted.has(`${key}/${category}`)),
  );
  const seen = new Map(rules.map((rule) => [`${rule.category}/${rule.period.da}`, rule]));
  return [...seen.values()].map(({ category, period, demo }) => ({
    category: nameOf(record, "categories", category),
    ...{ period, demo },
  }));
}
