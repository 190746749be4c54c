import type { Language } from "../bilingual.ts";
import { citeReference } from "./cite-reference.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";

const LAW_LINK = /\[([^\]\n]*)\]\(law:([^)\s]*)\)/g;

/** The references that a text makes to the legal framework, as in `[the Act](law:biblioteksloven#s19)`. */
export function lawLinks(markdown: string): string[] {
  return [...markdown.matchAll(LAW_LINK)].map(([, , reference]) => reference ?? "");
}

/** Gives every such link its official address; where that is not confirmed, only the words stay. */
export function resolveLawLinks(markdown: string, framework: LegalFramework, language: Language): string {
  return markdown.replace(LAW_LINK, (_, words: string, reference: string) => {
    const { url } = citeReference(framework, reference, language);
    return url === null ? words : `[${words}](${url})`;
  });
}
