import { namesOf, periodText, recipientsOf } from "./activity-text.ts";
import { article15Words as text } from "./article-15-words.ts";
import type { Language } from "../bilingual.ts";
import { citeReference } from "../legal/cite-reference.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import type { Organisation } from "../policies/organisation-schema.ts";
import { basisNames, recipientRoles, rightNames, words } from "../text/policy-words.ts";
import type { Activity, LegalBasis, ProcessingActivities } from "../policies/processing-activities-schema.ts";
import { rightOnBasis } from "../legal/rights-by-basis.ts";

/** The points of Art. 15(1), and Art. 15(2). */
export const ARTICLE_15_LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "15(2)"] as const;

/** One point of the information that goes with every access reply. */
export type Article15Section = {
  letter: (typeof ARTICLE_15_LETTERS)[number];
  title: string;
  paragraphs: string[];
  table?: { head: string[]; rows: string[][] };
};

type Scope = {
  record: ProcessingActivities;
  activities: readonly Activity[];
  /** The categories that were found; undefined when the whole record is told. */
  categories: readonly string[] | undefined;
  organisation: Organisation;
  framework: LegalFramework;
  language: Language;
};

/**
 * The information of Art. 15(1)(a)-(h) and 15(2), generated from the record of processing. Given the
 * categories that were found, it tells of the activities that touch them; every point is always there.
 */
export function article15Information(
  record: ProcessingActivities,
  organisation: Organisation,
  framework: LegalFramework,
  language: Language,
  { categories }: { categories?: readonly string[] } = {},
): Article15Section[] {
  const activities = categories
    ? record.activities.filter((activity) =>
        activity.categories.some((category) => categories.includes(category)),
      )
    : record.activities;
  const scope = { record, activities, categories, organisation, framework, language };
  return ARTICLE_15_LETTERS.map((letter) => {
    const { title, intro } = text[letter];
    const { paragraphs = [], table } = WRITERS[letter](scope);
    return {
      letter,
      title: title[language],
      paragraphs:
        activities.length === 0 && ABOUT_DATA.has(letter)
          ? [text.nothing[language]]
          : [intro[language], ...paragraphs],
      ...(table && table.rows.length > 0 && { table }),
    };
  });
}

/** The points that have nothing to tell when nothing was found. */
const ABOUT_DATA: ReadonlySet<string> = new Set(["a", "b", "c", "d", "g", "h", "15(2)"]);

type Content = { paragraphs?: string[]; table?: { head: string[]; rows: string[][] } };

/** Portability is not among them. */
const RIGHTS_OF_POINT_E = ["RECTIFICATION", "ERASURE", "RESTRICTION", "OBJECTION"] as const;

const WRITERS: Readonly<Record<Article15Section["letter"], (scope: Scope) => Content>> = {
  a: purposes,
  b: categoryTable,
  c: recipientTable,
  d: storage,
  e: rights,
  f: complaint,
  g: sources,
  h: automated,
  "15(2)": safeguards,
};

function purposes({ activities, framework, language }: Scope): Content {
  const provisionsOf = ({ article6, references }: LegalBasis) => [
    basisNames[article6][language],
    ...references
      .filter((reference) => !reference.startsWith("gdpr#art-6-1-"))
      .map((reference) => citeReference(framework, reference, language).text),
  ];
  const rows = activities.map(({ name, purposes: aims, legalBasis }) => [
    name[language],
    aims.map((aim) => aim[language]).join("; "),
    legalBasis.flatMap(provisionsOf).join("; "),
  ]);
  return { table: { head: heads([words.activity, words.purposes, words.legalBasis], language), rows } };
}

function categoryTable(scope: Scope): Content {
  const { record, activities, language } = scope;
  const rows = activities.map((activity) => [
    activity.name[language],
    namesOf(record, "categories", touched(activity, scope), language).join("; "),
  ]);
  return { table: { head: heads([words.activity, words.categories], language), rows } };
}

function recipientTable({ record, activities, language }: Scope): Content {
  const keys = activities.flatMap(({ recipients }) => recipients);
  const rows = recipientsOf(record, keys).map(({ name, category, receives, thirdCountry }) => [
    name.value[language],
    recipientRoles[category][language],
    receives[language],
    thirdCountry ? thirdCountry.country[language] : words.no[language],
  ]);
  return {
    ...(rows.length === 0 && { paragraphs: [text.noRecipients[language]] }),
    table: {
      head: heads([words.recipients, words.role, words.receives, words.thirdCountry], language),
      rows,
    },
  };
}

function storage(scope: Scope): Content {
  const { record, activities, language } = scope;
  const rows = activities.flatMap((activity) =>
    activity.retention
      .filter(({ category }) => touched(activity, scope).includes(category))
      .map((rule) => [
        activity.name[language],
        namesOf(record, "categories", [rule.category], language).join(),
        periodText(rule, language),
      ]),
  );
  return { table: { head: heads([words.activity, words.categories, words.period], language), rows } };
}

/** The rights of point (e), and how far each reaches in what is done with the data. */
function rights({ activities, language }: Scope): Content {
  const rows = activities.map((activity) => [
    activity.name[language],
    ...RIGHTS_OF_POINT_E.map((right) => {
      const reasons = activity.legalBasis.map(
        ({ article6 }) => rightOnBasis(right, article6).reason[language],
      );
      return [...new Set(reasons)].join("; ");
    }),
  ]);
  const titles = RIGHTS_OF_POINT_E.map((right) => rightNames[right]);
  return { table: { head: heads([words.activity, ...titles], language), rows } };
}

function complaint({ organisation, language }: Scope): Content {
  const { name, address, phone, email, url, complaint: how } = organisation.supervisoryAuthority;
  return { paragraphs: [`${name[language]}, ${address}, ${phone}, ${email}, ${url}`, how[language]] };
}

function sources({ record, activities, language }: Scope): Content {
  const rows = activities.map((activity) => [
    activity.name[language],
    namesOf(record, "sources", activity.sources, language).join("; "),
  ]);
  return { table: { head: heads([words.activity, words.source], language), rows } };
}

function automated({ activities, language }: Scope): Content {
  return {
    paragraphs: [...new Set(activities.map(({ automatedDecisions }) => automatedDecisions[language]))],
  };
}

function safeguards({ record, activities, language }: Scope): Content {
  const abroad = recipientsOf(
    record,
    activities.flatMap(({ recipients }) => recipients),
  ).flatMap(({ name, thirdCountry }) =>
    thirdCountry
      ? [`${name.value[language]}: ${thirdCountry.country[language]}. ${thirdCountry.safeguards[language]}`]
      : [],
  );
  return { paragraphs: [...new Set([...activities.map(({ transfers }) => transfers[language]), ...abroad])] };
}

/** The categories of an activity that the answer is about. */
function touched(activity: Activity, { categories }: Scope): string[] {
  return categories
    ? activity.categories.filter((category) => categories.includes(category))
    : activity.categories;
}

function heads(titles: readonly { da: string; en: string }[], language: Language): string[] {
  return titles.map((title) => title[language]);
}
