import type { Language } from "../bilingual.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import { presentReference } from "./present-reference.ts";

/** A legal reference in words, with its official address where that is confirmed. */
export type Citation = { text: string; url: string | null };

/** Cites `key` or `key#provision`; of an entry that is not confirmed, only the title is shown. */
export function citeReference(framework: LegalFramework, reference: string, language: Language): Citation {
  const [key, provisionId] = reference.split("#");
  const entry = framework.entries.find((candidate) => candidate.key === key);
  if (!entry) throw new TypeError(`The legal framework has no entry ${reference}.`);
  const { title, shortTitle, url, articles } = presentReference(entry);
  const name = (shortTitle ?? title)[language];
  const provision = articles.find(({ id }) => id === provisionId);
  return { text: provision ? `${name}, ${provision.citation[language]}` : name, url };
}

/** The same as a Markdown link, or as plain text where there is no confirmed address. */
export function linkReference(framework: LegalFramework, reference: string, language: Language): string {
  const { text, url } = citeReference(framework, reference, language);
  return url === null ? text : `[${text}](${url})`;
}
