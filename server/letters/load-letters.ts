import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import { LANGUAGES, type Language } from "../publication/bilingual.ts";
import { problemLine, type PolicyProblem } from "../publication/policies/policy-problem.ts";
import { parseSections, parseTemplate, type Template } from "./parse-template.ts";
import { answerFiles, answerSections, templateFields, type TemplateName } from "./template-fields.ts";
import type { LetterRight } from "./letter-fields.ts";

/** An answer to one right, by outcome. */
export type AnswerTemplates = Readonly<Record<keyof typeof answerSections, Template>>;

/** The texts of every letter in one language. */
export type LettersIn = {
  texts: Readonly<Record<TemplateName, Template>>;
  answers: Readonly<Record<LetterRight, AnswerTemplates>>;
};

/** The texts of every letter, in both languages. */
export type Letters = Readonly<Record<Language, LettersIn>>;

/** What is sent in the open: no field about a person or a case may stand in it. */
const MAILS: readonly TemplateName[] = ["notice", "staff-digest"];

type Read = { problems: PolicyProblem[] };

/** Reads `policies/letters/`. MUST NOT be used in part: one missing file, language or field refuses it whole. */
export async function loadLetters(policiesDirectory: string): Promise<Letters> {
  const problems: PolicyProblem[] = [];
  const read = async (name: string, language: Language) => {
    const file = `letters/${name}.${language}.md`;
    return { file, text: await readText(join(policiesDirectory, file), file, problems) };
  };
  const inLanguage = async (language: Language): Promise<LettersIn> => ({
    texts: await collect(Object.keys(templateFields) as TemplateName[], async (name) => {
      const { file, text } = await read(name, language);
      return kept(
        problems,
        text === undefined
          ? undefined
          : parseTemplate(file, text, templateFields[name], MAILS.includes(name) ? [] : undefined),
      );
    }),
    answers: await collect(Object.keys(answerFiles) as LetterRight[], async (right) => {
      const { file, text } = await read(answerFiles[right], language);
      return kept(problems, text === undefined ? undefined : parseSections(file, text, answerSections));
    }),
  });
  const [da, en] = await Promise.all(LANGUAGES.map(inLanguage));
  if (problems.length > 0 || !da || !en) throw refusal(problems);
  return { da, en };
}

async function collect<K extends string, T>(
  names: readonly K[],
  make: (name: K) => Promise<T>,
): Promise<Record<K, T>> {
  const entries = names.map(async (name) => [name, await make(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<K, T>;
}

/** Keeps what is wrong; the value is used only when nothing is. */
function kept<T>(problems: PolicyProblem[], parsed: (Read & { value: T | undefined }) | undefined): T {
  problems.push(...(parsed?.problems ?? []));
  return parsed?.value as T;
}

async function readText(path: string, file: string, problems: PolicyProblem[]): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    problems.push({
      file,
      path: [],
      message: "is missing. Write it; every letter exists in Danish and English.",
    });
    return undefined;
  }
}

function refusal(problems: readonly PolicyProblem[]): AppError {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file, "en"));
  return new AppError(
    "INVALID_INPUT",
    `policies/letters/ cannot be used. Correct what follows, and try again.\n${sorted.map(problemLine).join("\n")}`,
    sorted.map(({ file, path, message }) => ({ path: [file, ...path], message })),
  );
}
