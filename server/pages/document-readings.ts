import type { Document } from "../platform/document.ts";
import { renderPdf } from "../platform/typst-pdf.ts";
import { dayText } from "./dates.ts";
import { documentBlocks } from "./document-blocks.ts";
import { asText, harmlessMarkdown } from "./harmless-markdown.ts";
import { harmlessText } from "./harmless-text.ts";
import { versionPath } from "./paths.ts";
import type { DocumentView } from "./read-document.ts";
import type { Site } from "./site.ts";
import { WORDS } from "./words.ts";

/** A published text as Markdown: which version it is, then its sections. */
export function documentMarkdown(view: DocumentView, baseUrl: string): string {
  const { text } = view;
  const facts = factsOf(view, baseUrl).map(({ name, value }) => `- ${name}: ${asText(value)}`);
  const sections = text.sections.map(
    ({ title, markdown }) => `## ${asText(title)}\n\n${harmlessMarkdown(markdown)}`,
  );
  return harmlessText(`${[`# ${asText(text.title)}`, facts.join("\n"), ...sections].join("\n\n")}\n`);
}

/** A published text as tagged PDF (PDF/UA-1), to print or to keep. */
export function documentPdf(view: DocumentView, site: Site, baseUrl: string): Buffer {
  return renderPdf(documentOf(view, site, baseUrl), "ua-1");
}

/** A published text before it is set. */
function documentOf(view: DocumentView, { name }: Site, baseUrl: string): Document {
  const { language, text } = view;
  return {
    title: text.title,
    language: language === "DA" ? "da" : "en",
    author: name,
    date: text.version.effectiveOn,
    header: name,
    footer: baseUrl + versionPath(view.document, language, text.version.effectiveOn),
    blocks: [
      { kind: "heading", level: 1, text: [{ text: text.title }] },
      { kind: "facts", facts: factsOf(view, baseUrl) },
      ...text.sections.flatMap(({ title, markdown }) => [
        { kind: "heading" as const, level: 2 as const, text: [{ text: title }] },
        ...documentBlocks(markdown, baseUrl),
      ]),
    ],
  };
}

function factsOf(
  { document, language, text }: DocumentView,
  baseUrl: string,
): { name: string; value: string }[] {
  const words = WORDS[language];
  const { version } = text;
  return [
    { name: words.document.inForceFrom, value: dayText(version.effectiveOn, words) },
    { name: words.document.changed, value: version.changeNote[words.lang === "da" ? "da" : "en"] },
    { name: words.document.permanent, value: baseUrl + versionPath(document, language, version.effectiveOn) },
    { name: words.document.sha, value: version.sha256 },
  ];
}
