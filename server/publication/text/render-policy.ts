import type { Language } from "../bilingual.ts";
import { resolveLawLinks } from "../legal/law-links.ts";
import { markdownToHtml } from "./markdown-html.ts";
import type { Register } from "../policies/policies.ts";
import { activityTable, policyBlock } from "./policy-blocks.ts";
import type { TextEdition } from "../policies/policy-text-schema.ts";
import { BLOCKS } from "../policies/text-kinds.ts";

/** One section as it is published. */
export type RenderedSection = { id: string; title: string; markdown: string; html: string };

/** A privacy policy in one language with its tables filled in, as it is stored and served. */
export type RenderedPolicy = {
  language: Language;
  effectiveOn: string;
  title: string;
  changeNote: string;
  introduction: { markdown: string; html: string };
  sections: RenderedSection[];
  markdown: string;
  html: string;
};

/** Fills a text's blocks from the register and renders it (Art. 13, 14). Raw HTML of an author comes out as text. */
export function renderPolicy(policy: TextEdition, register: Register, language: Language): RenderedPolicy {
  const { title, changeNote, sections: written } = policy[language];
  const introduction = fillBlocks(policy[language].introduction, register, language);
  const sections = written.map((section) => {
    const markdown = fillBlocks(section.markdown, register, language);
    return { id: section.id, title: section.title, markdown, html: markdownToHtml(markdown) };
  });
  const intro = { markdown: introduction, html: markdownToHtml(introduction) };
  const body = sections.map((section) => `## ${section.title}\n\n${section.markdown}`);
  const htmlBody = sections.map(
    ({ id, title: heading, html }) =>
      `<section id="${id}">\n${markdownToHtml(`## ${heading}`)}\n${html}\n</section>`,
  );
  return {
    language,
    effectiveOn: policy.effectiveOn,
    title,
    changeNote,
    introduction: intro,
    sections,
    markdown: `${[`# ${title}`, introduction, ...body].filter((part) => part !== "").join("\n\n")}\n`,
    html: `${[markdownToHtml(`# ${title}`), intro.html, ...htmlBody].filter((part) => part !== "").join("\n")}\n`,
  };
}

function fillBlocks(markdown: string, register: Register, language: Language): string {
  const linked = resolveLawLinks(markdown, register.legalFramework, language);
  return linked.replace(/^\{\{([a-z0-9:-]+)\}\}[ \t]*$/gm, (whole, name: string) => {
    const block = BLOCKS.find((known) => known === name);
    if (block) return policyBlock(block, register, language);
    const activity = register.processingActivities.activities.find(({ key }) => name === `activity:${key}`);
    return activity
      ? activityTable(register.processingActivities, register.legalFramework, activity, language)
      : whole;
  });
}
