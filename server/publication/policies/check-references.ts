import type { LegalFramework } from "./legal-framework-schema.ts";
import type { Organisation } from "./organisation-schema.ts";
import { checkIdentifiers } from "./check-identifiers.ts";
import { checkTextReferences } from "./check-text-references.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import type { TextEdition } from "./policy-text-schema.ts";
import type { Activity, ProcessingActivities } from "./processing-activities-schema.ts";

const FRAMEWORK = "legal-framework.yaml";
const ORGANISATION = "organisation.yaml";
const ACTIVITIES = "processing-activities.yaml";

/** What could be read of each file; a file that could not be read has its own problems already. */
export type Readable = {
  organisation: Organisation | undefined;
  legalFramework: LegalFramework | undefined;
  processingActivities: ProcessingActivities | undefined;
  editions: readonly TextEdition[];
};

/** Finds names that point to nothing, and names given twice, across all files. */
export function checkReferences({
  organisation,
  legalFramework,
  processingActivities,
  editions,
}: Readable): PolicyProblem[] {
  const known = legalFramework && addressesOf(legalFramework);
  return [
    ...(legalFramework ? [...frameworkProblems(legalFramework), ...checkIdentifiers(legalFramework)] : []),
    ...(organisation ? duplicates(ORGANISATION, ["subjects"], organisation.subjects) : []),
    ...(organisation && known ? subjectProblems(organisation, known) : []),
    ...(processingActivities ? recordProblems(processingActivities) : []),
    ...(processingActivities && known ? basisProblems(processingActivities, known) : []),
    ...checkTextReferences(editions, known, processingActivities),
  ];
}

/** Every address of the framework: `key` and `key#provision`. */
function addressesOf({ entries }: LegalFramework): ReadonlySet<string> {
  return new Set(entries.flatMap(({ key, articles }) => [key, ...articles.map(({ id }) => `${key}#${id}`)]));
}

function frameworkProblems({ entries }: LegalFramework): PolicyProblem[] {
  const keys = entries.map(({ key }) => key);
  return [
    ...duplicates(FRAMEWORK, ["entries"], entries),
    ...entries.flatMap(({ key, articles }) =>
      duplicates(
        FRAMEWORK,
        ["entries", key, "articles"],
        articles.map(({ id }) => ({ key: id })),
      ),
    ),
    ...entries.flatMap(({ key, supersededBy }) =>
      missing(
        FRAMEWORK,
        ["entries", key, "supersededBy"],
        supersededBy === null ? [] : [supersededBy],
        keys,
        FRAMEWORK,
      ),
    ),
    ...entries
      .filter((entry) => leadsBack(entry.key, entries))
      .map(({ key }) => ({
        file: FRAMEWORK,
        path: ["entries", key, "supersededBy"],
        message: "leads back to the entry itself. Let the chain of successors end.",
      })),
    ...entries
      .filter(({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom)
      .map(({ key }) => ({
        file: FRAMEWORK,
        path: ["entries", key, "validTo"],
        message: "is before validFrom. Correct one of the dates.",
      })),
  ];
}

function leadsBack(key: string, entries: LegalFramework["entries"]): boolean {
  const seen = new Set<string>();
  let next = entries.find((entry) => entry.key === key)?.supersededBy ?? null;
  while (next !== null && next !== key && !seen.has(next)) {
    seen.add(next);
    const successor = next;
    next = entries.find((entry) => entry.key === successor)?.supersededBy ?? null;
  }
  return next === key;
}

function subjectProblems({ subjects }: Organisation, known: ReadonlySet<string>): PolicyProblem[] {
  return subjects.flatMap(({ key, references }) =>
    missing(ORGANISATION, ["subjects", key, "references"], references, [...known], FRAMEWORK),
  );
}

const LISTS = ["dataSubjects", "categories", "recipients", "sources", "securityMeasures"] as const;

function recordProblems(record: ProcessingActivities): PolicyProblem[] {
  return [
    ...[...LISTS, "activities" as const].flatMap((list) => duplicates(ACTIVITIES, [list], record[list])),
    ...record.activities.flatMap((activity) => [
      ...LISTS.flatMap((list) => {
        const keys = record[list].map(({ key }) => key);
        return missing(
          ACTIVITIES,
          ["activities", activity.key, list],
          activity[list],
          keys,
          `the list ${list}`,
        );
      }),
      ...retentionProblems(activity),
    ]),
  ];
}

/** Art. 30(1)(f): each category of an activity has its time limit, and no other category has one. */
function retentionProblems({ key, categories, retention }: Activity): PolicyProblem[] {
  const limited = retention.map(({ category }) => category);
  const path = ["activities", key, "retention"];
  return [
    ...missing(ACTIVITIES, path, limited, categories, "the activity's categories"),
    ...categories
      .filter((category) => !limited.includes(category))
      .map((category) => ({
        file: ACTIVITIES,
        path,
        message: `does not say how long ${category} is kept. Add the period, or the criterion (Art. 30(1)(f)).`,
      })),
  ];
}

function basisProblems({ activities }: ProcessingActivities, known: ReadonlySet<string>): PolicyProblem[] {
  const unknown = (path: (string | number)[], references: readonly string[]) =>
    missing(ACTIVITIES, path, references, [...known], FRAMEWORK);
  return activities.flatMap(({ key, legalBasis, retention }) => [
    ...legalBasis.flatMap(({ references }, index) =>
      unknown(["activities", key, "legalBasis", index, "references"], references),
    ),
    ...retention.flatMap(({ category, references = [] }) =>
      unknown(["activities", key, "retention", category, "references"], references),
    ),
  ]);
}

function missing(
  file: string,
  path: (string | number)[],
  names: readonly string[],
  known: readonly string[],
  where: string,
): PolicyProblem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file,
      path,
      message: `names ${name}, which is not in ${where}. Add it there or correct the name.`,
    }));
}

function duplicates(file: string, path: string[], items: readonly { key: string }[]): PolicyProblem[] {
  const keys = items.map(({ key }) => key);
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => ({
      file,
      path: [...path, key],
      message: "stands twice. Give one of them another key, or remove it.",
    }));
}
