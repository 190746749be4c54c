import type { Bilingual, Language } from "../bilingual.ts";
import { entryWords } from "./document-words.ts";
import type { LegalFramework, LegalReference } from "../policies/legal-framework-schema.ts";
import { presentReference } from "../legal/present-reference.ts";

/** One entry of the legal framework as Markdown; what nobody confirmed is withheld, as everywhere. */
export function entryMarkdown(framework: LegalFramework, entry: LegalReference, language: Language): string {
  const { citation, url, celex, relevance, note, articles, validFrom, validTo, supersededBy } =
    presentReference(entry);
  const successor = framework.entries.find(({ key }) => key === supersededBy);
  const say = ({ [language]: text }: Bilingual) => text;
  const dates = [
    validFrom && `${say(entryWords.from)} ${validFrom}`,
    validTo && `${say(entryWords.until)} ${validTo}`,
  ].filter((part) => part !== null && part !== "");
  const facts = [
    citation && `${say(entryWords.citation)}: ${citation}`,
    url && `${say(entryWords.address)}: <${url}>`,
    celex && `${say(entryWords.celex)}: ${celex}`,
    dates.length > 0 && `${say(entryWords.inForce)} ${dates.join(" ")}`,
    successor && `${say(entryWords.successor)}: ${say(successor.title)}`,
    articles.length > 0 &&
      `${say(entryWords.provisions)}: ${articles.map((article) => `${say(article.citation)} (${say(article.about)})`).join("; ")}`,
  ].filter((fact) => typeof fact === "string" && fact !== "");
  return [say(relevance), note ? say(note) : "", facts.map((fact) => `- ${fact}`).join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}
