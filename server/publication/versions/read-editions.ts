import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../bilingual.ts";
import { checkTranslations } from "../policies/check-translations.ts";
import { parsePolicyText, type ParsedText } from "../policies/parse-policy-text.ts";
import type { GateItem } from "../policies/policy-gate.ts";
import type { TextEdition } from "../policies/policy-text-schema.ts";
import { readText, type Read } from "../policies/read-text.ts";
import { TEXT_KINDS, type TextDocument } from "../policies/text-kinds.ts";

type Edition = Read<TextEdition> & { gate: GateItem[] };

/** Every edition of a text, `<folder>/<effective-date>/{da,en}.md`; the gate is that of the latest. */
export async function readEditions(
  directory: string,
  document: TextDocument,
): Promise<Read<TextEdition[]> & { document: TextDocument; gate: GateItem[] }> {
  const { folder } = TEXT_KINDS[document];
  const dates = await listFolders(join(directory, folder));
  if (dates.length === 0) {
    const message = `holds no edition. Write ${folder}/<effective-date>/da.md and en.md.`;
    return { document, value: undefined, gate: [], problems: [{ file: folder, path: [], message }] };
  }
  const editions = await Promise.all(
    dates.map(async (date) => readEdition(directory, document, `${folder}/${date}`, date)),
  );
  return {
    document,
    value: editions.flatMap(({ value }) => value ?? []),
    gate: editions.at(-1)?.gate ?? [],
    problems: editions.flatMap(({ problems }) => problems),
  };
}

async function listFolders(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [];
  }
}

async function readEdition(
  directory: string,
  document: TextDocument,
  folder: string,
  effectiveOn: string,
): Promise<Edition> {
  const read = async (language: Language) =>
    readLanguage(directory, `${folder}/${language}.md`, document, language, effectiveOn);
  const [da, en] = await Promise.all([read("da"), read("en")]);
  const problems = [...da.problems, ...en.problems];
  const gate = [...da.gate, ...en.gate];
  if (da.value === undefined || en.value === undefined) return { value: undefined, gate, problems };
  const edition = { document, effectiveOn, da: da.value, en: en.value };
  return { value: edition, gate, problems: [...problems, ...checkTranslations(folder, edition)] };
}

async function readLanguage(
  directory: string,
  file: string,
  document: TextDocument,
  language: Language,
  effectiveOn: string,
): Promise<ParsedText> {
  const text = await readText(directory, file);
  if (text.value === undefined) return { value: undefined, gate: [], problems: text.problems };
  const parsed = parsePolicyText(file, text.value, document, language);
  if (parsed.value === undefined || parsed.value.effectiveOn === effectiveOn) return parsed;
  const message = "differs from the name of its folder. Write the same date in both.";
  return { ...parsed, problems: [...parsed.problems, { file, path: ["effectiveOn"], message }] };
}
