import type { Language } from "../bilingual.ts";
import { documentTitles } from "./document-words.ts";
import { entryMarkdown } from "./entry-markdown.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import { markdownToHtml } from "./markdown-html.ts";
import type { Organisation } from "../policies/organisation-schema.ts";
import { activityTable, contactList } from "./policy-blocks.ts";
import { words } from "./policy-words.ts";
import type { ProcessingActivities } from "../policies/processing-activities-schema.ts";
import type { AnyVersion, PublishedText } from "../versions/published-version-store.ts";
import type { RenderedSection } from "./render-policy.ts";

/** A published document in one language, section by section; section ids never change. */
export type DocumentText = { title: string; sections: RenderedSection[] };

/**
 * Any version in one language. The record of processing cites the law by the framework that was in
 * force when it took effect; without one it names the keys.
 */
export function documentText(
  { version, content }: AnyVersion,
  language: Language,
  framework: LegalFramework | undefined,
): DocumentText {
  const title = documentTitles[version.document][language];
  switch (version.document) {
    case "ORGANISATION":
      return { title, sections: organisationSections(content as Organisation, language) };
    case "LEGAL_FRAMEWORK":
      return { title, sections: frameworkSections(content as LegalFramework, language) };
    case "PROCESSING_ACTIVITIES":
      return { title, sections: recordSections(content as ProcessingActivities, framework, language) };
    case "PRIVACY_POLICY":
    case "ACCESSIBILITY_STATEMENT":
    case "COOKIE_INFORMATION":
      return textSections(content as PublishedText, language);
  }
}

/** The id of what stands before the first heading of a text. */
const INTRODUCTION = "introduction";

function textSections(content: PublishedText, language: Language): DocumentText {
  const { title, introduction, sections } = content[language];
  const intro =
    introduction.markdown === ""
      ? []
      : [{ id: INTRODUCTION, title: words.introduction[language], ...introduction }];
  return { title, sections: [...intro, ...sections] };
}

function organisationSections(organisation: Organisation, language: Language): RenderedSection[] {
  const { controller, dpo, openingHours, subjects } = organisation;
  return [
    section("controller", words.controller[language], contactList(controller, language)),
    section("dpo", words.dpo[language], contactList(dpo, language)),
    section("opening-hours", words.openingHours[language], openingHours.value[language]),
    ...subjects.map(({ key, title, text }) => section(key, title[language], text[language])),
  ];
}

function frameworkSections(framework: LegalFramework, language: Language): RenderedSection[] {
  return framework.entries.map((entry) =>
    section(entry.key, entry.title[language], entryMarkdown(framework, entry, language)),
  );
}

function recordSections(
  record: ProcessingActivities,
  framework: LegalFramework | undefined,
  language: Language,
): RenderedSection[] {
  return record.activities.map((activity) =>
    section(activity.key, activity.name[language], activityTable(record, framework, activity, language)),
  );
}

function section(id: string, title: string, markdown: string): RenderedSection {
  return { id, title, markdown, html: markdownToHtml(markdown) };
}
