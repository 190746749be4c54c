import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LETTER_PERSON, sampleLetters } from "../../sample/letters.ts";
import { renderHtml } from "../platform/document-html.ts";
import { renderText } from "../platform/document-text.ts";
import { renderPdf } from "../platform/typst-pdf.ts";
import { LANGUAGES } from "../publication/bilingual.ts";
import { loadPolicies } from "../publication/policies/load-policies.ts";
import { composeLetter } from "./compose-letter.ts";
import { loadLetters } from "./load-letters.ts";

/** Writes every letter in both languages with invented data, so that whoever edits the texts sees them set. */
export async function previewLetters(policiesDirectory: string, folder: string): Promise<number> {
  const letters = await loadLetters(policiesDirectory);
  const { organisation } = await loadPolicies(policiesDirectory);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of sampleLetters) {
    for (const language of LANGUAGES) {
      const document = composeLetter(letters, content, {
        ...{ language, date: "2026-11-25", caseNumber: "2026-0147", organisation },
        person: LETTER_PERSON,
        portalUrl: "https://indsigt.example",
      });
      const file = join(folder, `${name}.${language}`);
      writeFileSync(`${file}.pdf`, renderPdf(document));
      writeFileSync(`${file}.html`, `<!doctype html>\n<meta charset="utf-8">\n${renderHtml(document)}`);
      writeFileSync(`${file}.txt`, renderText(document));
    }
  }
  return sampleLetters.size * LANGUAGES.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [target, policies = "policies"] = process.argv.slice(2);
  if (target === undefined) {
    process.stderr.write("Say where to: npm run letters:preview -- <folder> [<policies folder>]\n");
    process.exitCode = 1;
  } else {
    const count = await previewLetters(policies, target);
    process.stdout.write(`${count} letters, each as PDF, HTML and text, in ${target}\n`);
  }
}
