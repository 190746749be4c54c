import {
  basisText,
  namesOf,
  periodText,
  recipientsOf,
  requirementText,
} from "../activities/activity-text.ts";
import type { Bilingual, Language } from "../bilingual.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import { markdownTable } from "./markdown-table.ts";
import type { Register } from "../policies/policies.ts";
import { basisNames, recipientRoles, rightNames, words } from "./policy-words.ts";
import type { Block } from "../policies/text-kinds.ts";
import type { Activity, ProcessingActivities } from "../policies/processing-activities-schema.ts";
import { POLICY_RIGHTS, rightOnBasis } from "../legal/rights-by-basis.ts";

/** Writes one block of a policy text from the register. */
export function policyBlock(name: Block, register: Register, language: Language): string {
  return BLOCKS[name](register, language);
}

type Writer = (register: Register, language: Language) => string;

const BLOCKS: Readonly<Record<Block, Writer>> = {
  controller: ({ organisation }, language) => contactList(organisation.controller, language),
  dpo: ({ organisation }, language) => contactList(organisation.dpo, language),
  "supervisory-authority": authority,
  purposes: (register, language) =>
    register.processingActivities.activities
      .map((activity) => purpose(register, activity, language))
      .join("\n\n"),
  recipients,
  retention,
  rights,
  "accessibility-statement": ({ organisation: { accessibility } }) =>
    `- ${addressMarkdown(accessibility.statementUrl.value)}`,
  "accessibility-contact": ({ organisation: { accessibility } }, language) =>
    contactList(accessibility.contact, language),
  "accessibility-review": ({ organisation: { accessibility } }, language) =>
    `- ${words.reviewedOn[language]}: ${accessibility.reviewedOn.value}`,
};

/** A confirmed address is a link; a demonstration value is only text. */
function addressMarkdown(value: string): string {
  return /^https?:\/\/\S+$/.test(value) ? `<${value}>` : value;
}

const CONTACT_FIELDS = ["name", "address", "phone", "email", "cvr"] as const;

type Contact = Partial<Register["organisation"]["controller"]>;

/** How to reach somebody, as a Markdown list. */
export function contactList(facts: Contact, language: Language): string {
  const lines = CONTACT_FIELDS.map((field) =>
    facts[field] ? `- ${words[field][language]}: ${facts[field].value}` : "",
  );
  return lines.filter((line) => line !== "").join("\n");
}

function authority({ organisation }: Register, language: Language): string {
  const { name, address, phone, email, url } = organisation.supervisoryAuthority;
  const lines = [
    `${words.name[language]}: ${name[language]}`,
    `${words.address[language]}: ${address}`,
    `${words.phone[language]}: ${phone}`,
    `${words.email[language]}: ${email}`,
    `${words.website[language]}: <${url}>`,
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

function purpose(
  { processingActivities, legalFramework }: Register,
  activity: Activity,
  language: Language,
): string {
  const table = activityTable(processingActivities, legalFramework, activity, language);
  return `### ${activity.name[language]}\n\n${table}`;
}

/** One activity as a Markdown table (Art. 30(1)(b)-(f)); without a framework it names the law by keys. */
export function activityTable(
  record: ProcessingActivities,
  framework: LegalFramework | undefined,
  activity: Activity,
  language: Language,
): string {
  const recipientNames = recipientsOf(record, activity.recipients).map(({ name }) => name.value[language]);
  const row = (title: Bilingual, cells: readonly string[]) => [title[language], cells.join("; ")];
  return markdownTable(
    [words.subject[language], words.information[language]],
    [
      row(
        words.purposes,
        activity.purposes.map((item) => item[language]),
      ),
      row(
        words.legalBasis,
        activity.legalBasis.map((basis) => basisText(framework, basis, language)),
      ),
      row(words.dataSubjects, namesOf(record, "dataSubjects", activity.dataSubjects, language)),
      row(words.categories, namesOf(record, "categories", activity.categories, language)),
      row(words.recipients, recipientNames.length === 0 ? [words.none[language]] : recipientNames),
      row(words.transfers, [activity.transfers[language]]),
      row(words.retention, retentionCells(record, activity, language)),
      row(words.source, namesOf(record, "sources", activity.sources, language)),
      row(words.requirement, [requirementText(activity, language)]),
      row(words.automated, [activity.automatedDecisions[language]]),
    ],
  );
}

function retentionCells(
  record: Register["processingActivities"],
  activity: Activity,
  language: Language,
): string[] {
  return activity.retention.map((rule) => {
    const [category] = namesOf(record, "categories", [rule.category], language);
    return `${category}: ${periodText(rule, language)}`;
  });
}

function recipients({ processingActivities: record }: Register, language: Language): string {
  const head = [words.recipients, words.role, words.receives, words.activity, words.thirdCountry];
  const rows = record.recipients.map(({ key, name, category, receives, thirdCountry }) => [
    name.value[language],
    recipientRoles[category][language],
    receives[language],
    record.activities
      .filter((activity) => activity.recipients.includes(key))
      .map((activity) => activity.name[language])
      .join("; "),
    thirdCountry
      ? `${thirdCountry.country[language]}: ${thirdCountry.safeguards[language]}`
      : words.no[language],
  ]);
  return markdownTable(titles(head, language), rows);
}

function retention({ processingActivities: record }: Register, language: Language): string {
  const rows = record.activities.flatMap((activity) =>
    activity.retention.map((rule) => [
      activity.name[language],
      namesOf(record, "categories", [rule.category], language).join(),
      periodText(rule, language),
    ]),
  );
  return markdownTable(titles([words.activity, words.categories, words.period], language), rows);
}

/** Which right applies on which basis, with only the bases that the record uses. */
function rights({ processingActivities: { activities } }: Register, language: Language): string {
  const bases = (["a", "b", "c", "e"] as const).filter((letter) =>
    activities.some(({ legalBasis }) => legalBasis.some(({ article6 }) => article6 === letter)),
  );
  const head = [{ da: "Rettighed", en: "Right" }, ...bases.map((letter) => basisNames[letter])];
  const rows = POLICY_RIGHTS.map((right) => [
    rightNames[right][language],
    ...bases.map((letter) => rightOnBasis(right, letter).reason[language]),
  ]);
  return markdownTable(titles(head, language), rows);
}

function titles(head: readonly Bilingual[], language: Language): string[] {
  return head.map((title) => title[language]);
}
