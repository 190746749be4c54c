import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { reportTexts } from "../../server/package/report-texts.ts";
import { REFUSALS_IN_DANISH } from "../../server/refusals-in-danish.ts";

/** Something that a person reads: in which language, where it stands, and what it says. */
export type Text = { language: "da" | "en"; where: string; says: string };

const LANGUAGES = ["da", "en"] as const;

const filesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => pattern.test(path))
    .map((path) => join(folder, path));

/** Every text of a catalogue with the path of its key. */
export function textsIn(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

const importWords = async (path: string) =>
  (await import(pathToFileURL(path).href)) as Record<string, unknown>;

/** The catalogues of the web by name, in both languages. */
export async function readCatalogues(): Promise<[string, { da: object; en: object }][]> {
  const names = readdirSync("web/src/i18n/da").map((file) => file.replace(".ts", ""));
  return Promise.all(
    names.map(async (name) => {
      const [da, en] = await Promise.all(LANGUAGES.map((of) => importWords(`web/src/i18n/${of}/${name}.ts`)));
      return [name, { da: da ?? {}, en: en ?? {} }] as [string, { da: object; en: object }];
    }),
  );
}

/** What stands in the program and in `policies/*.ts` as `da: "…"` and `en: "…"`. */
function textsOfPrograms(): Text[] {
  const paths = [...filesIn("server", /\.ts$/), ...filesIn("policies", /\.ts$/)];
  return paths.flatMap((where) => {
    const said = readFileSync(where, "utf8").matchAll(/\b(da|en):\s*("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g);
    return [...said].map(([, language, says = ""]) => ({ language, where, says }) as Text);
  });
}

/** What stands in YAML under `da` and `en`. */
function textsOfYaml(): Text[] {
  return filesIn("policies", /\.yaml$/).flatMap((where) =>
    textsIn(parse(readFileSync(where, "utf8"))).flatMap(([path, says]) => {
      const language = path.split(".").at(-1);
      return language === "da" || language === "en" ? [{ language, where: `${where} ${path}`, says }] : [];
    }),
  );
}

/** Letters and the texts that are published, as they are written. */
function textsOfMarkdown(): Text[] {
  return filesIn("policies", /(^|[/.])(da|en)\.md$/).map((where) => ({
    language: where.endsWith("da.md") ? "da" : "en",
    where,
    // The names of cookies are no words.
    says: readFileSync(where, "utf8").replace(/`[^`]*`/g, ""),
  }));
}

/** Everything that people read: screens, public pages, letters, published texts, events of the log and refusals. */
export async function readAllTexts(): Promise<Text[]> {
  const pages = await Promise.all(LANGUAGES.map((of) => importWords(`server/pages/words-${of}.ts`)));
  const catalogues: [string, { da: object; en: object }][] = [
    ...(await readCatalogues()),
    ["server/pages", { da: pages[0] ?? {}, en: pages[1] ?? {} }],
    ["report", { da: reportTexts.DA, en: reportTexts.EN }],
  ];
  return [
    ...catalogues.flatMap(([name, words]) =>
      LANGUAGES.flatMap((language) =>
        textsIn(words[language]).map(([path, says]) => ({ language, where: `${name}: ${path}`, says })),
      ),
    ),
    ...Object.entries(REFUSALS_IN_DANISH).flatMap(([en, da]): Text[] => [
      { language: "en", where: "refusals", says: en },
      { language: "da", where: "refusals", says: da },
    ]),
    ...textsOfPrograms(),
    ...textsOfYaml(),
    ...textsOfMarkdown(),
  ];
}

/** What programmers and operators read beside that, in English: the API's manual, README and docs. */
export function readManuals(): Text[] {
  const docs = readdirSync("docs").filter((file) => file.endsWith(".md") && file !== "domain-language.md");
  const paths = [
    ...docs.map((file) => join("docs", file)),
    "README.md",
    ...filesIn("schema", /^(?!schema\.)[\w-]+\.graphql$/),
  ];
  return paths.map((where) => ({
    language: "en",
    where,
    says: readFileSync(where, "utf8").replace(/`[^`]*`/g, ""),
  }));
}
