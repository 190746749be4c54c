import { codeOf, type Bilingual, type Language } from "../bilingual.ts";
import { linkReference } from "../legal/cite-reference.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import { basisNames, words } from "../text/policy-words.ts";
import type {
  Activity,
  LegalBasis,
  ProcessingActivities,
  Recipient,
  Retention,
} from "../policies/processing-activities-schema.ts";

type NamedList = "dataSubjects" | "categories" | "sources" | "securityMeasures";

/** The full name behind a key of one of the record's lists. */
export function nameOf(record: ProcessingActivities, list: NamedList, key: string): Bilingual {
  const found = record[list].find((item) => item.key === key);
  if (!found) throw new TypeError(`The record's list ${list} has no ${key}.`);
  return found.name;
}

/** The names behind several keys, in the order of the keys. */
export function namesOf(
  record: ProcessingActivities,
  list: NamedList,
  keys: readonly string[],
  language: Language,
): string[] {
  return keys.map((key) => nameOf(record, list, key)[language]);
}

/** The recipients of an activity by name (Art. 30(1)(d); CJEU C-154/21). */
export function recipientsOf(record: ProcessingActivities, keys: readonly string[]): Recipient[] {
  return record.recipients.filter(({ key }) => keys.includes(key));
}

/** The names of activities in one line, for a letter. */
export function activityTitles(activities: readonly Pick<Activity, "name">[], language: "DA" | "EN"): string {
  return activities.map(({ name }) => name[codeOf(language)]).join("; ");
}

/** How long one category is kept, with the mark that it is only proposed where nobody confirmed it. */
export function periodText({ period, demo }: Retention, language: Language): string {
  return demo ? `${period[language]} (${words.unconfirmedPeriod[language]})` : period[language];
}

/** One legal basis as a sentence: the letter of Art. 6(1), what it covers, and the provisions behind it. */
export function basisText(
  framework: LegalFramework | undefined,
  basis: LegalBasis,
  language: Language,
): string {
  const provisions = basis.references
    .filter((reference) => !reference.startsWith("gdpr#art-6-1-"))
    .map((reference) =>
      has(framework, reference) ? linkReference(framework, reference, language) : reference,
    );
  const lead = `${basisNames[basis.article6][language]} (${lowerFirst(basis.covers[language])})`;
  return provisions.length === 0 ? lead : `${lead}: ${provisions.join("; ")}`;
}

function has(framework: LegalFramework | undefined, reference: string): framework is LegalFramework {
  return framework?.entries.some(({ key }) => key === reference.split("#")[0]) ?? false;
}

/** Whether the data must be given, and what follows if not (Art. 13(2)(e)). */
export function requirementText({ requirement }: Activity, language: Language): string {
  return `${words[requirement.isRequired ? "yes" : "no"][language]}. ${requirement.consequence[language]}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
