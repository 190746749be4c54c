import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Text, readAllTexts, readCatalogues, readManuals, textsIn } from "../support/all-texts.ts";

const CATALOGUES = await readCatalogues();
const PAIRS = CATALOGUES.map(([name, { da, en }]) => [name, da, en] as const);

function* sourcesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !["i18n", "generated"].includes(entry.name)) yield* sourcesIn(path);
    else if (/\.tsx?$/.test(entry.name)) yield readFileSync(path, "utf8");
  }
}

const source = [...sourcesIn("web/src")].join("\n");

/** How keys are named in the program: whole, with a part that is put in, or a whole branch at once. */
function namesIn(text: string): RegExp[] {
  const quoted = [...text.matchAll(/"([A-Za-z]\w*(?:[.:]\w+)*)"|`([A-Za-z]\w*(?:[.:][^`]+)?)`/g)];
  const branches = [...text.matchAll(/t\("([\w.]+)", \{ returnObjects: true \}\)/g)];
  return [
    ...quoted.map(([, plain, template]) => {
      const name = (plain ?? template ?? "").replace(/^\w+:/, "");
      const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
      return new RegExp(`^${parts.join("[\\w]+")}(_one|_other)?$`);
    }),
    ...branches.map(([, branch = ""]) => new RegExp(`^${branch.replaceAll(".", "\\.")}\\.`)),
  ];
}

const names = namesIn(source);

/** A key without the name of its catalogue, as the program says it. */
const keysIn = (words: object) => textsIn(words).map(([path]) => path.replace(/^\w+\./, ""));

/** What is the same in both languages because it is one word in both: names, loan words, numbers, what is put in. */
const SAME =
  /^(cookies|data|database|digital post|e-mail|hash|information|log|median|menu|mine|mitid|note|sha-256|status|system|[^a-zæøå]*)$/i;
const withoutPlaces = (text = "") => text.replace(/\{\{[^}]*\}\}/g, "");

describe.each(PAIRS)("the words of %s", (_, danish, english) => {
  test("are there in both languages, and none is empty", () => {
    expect(keysIn(english).sort()).toEqual(keysIn(danish).sort());
    expect([...textsIn(danish), ...textsIn(english)].filter(([, text]) => !text.trim())).toEqual([]);
  });

  test("are not Danish in English by oversight", () => {
    const translated = new Map(textsIn(english));

    expect(
      textsIn(danish).filter(
        ([path, text]) => translated.get(path) === text && !SAME.test(withoutPlaces(text)),
      ),
    ).toEqual([]);
    expect(textsIn(english).filter(([, text]) => /[æøåÆØÅ]/.test(text))).toEqual([]);
  });

  test("say nothing in 25 words or more at a time", () => {
    const long = [...textsIn(danish), ...textsIn(english)].flatMap(([path, text]) =>
      text.split(/(?<=[.?!:])\s/).flatMap((sentence) => {
        return sentence.split(/\s+/).length >= 25 ? [`${path}: ${sentence}`] : [];
      }),
    );

    expect(long).toEqual([]);
  });

  test("put in the same things in both languages", () => {
    const placesOf = (text = "") => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const translated = new Map(textsIn(english));
    const different = textsIn(danish).filter(
      ([path, text]) => placesOf(text).join() !== placesOf(translated.get(path)).join(),
    );

    expect(different).toEqual([]);
  });
});

const NAMED = [...readFileSync("web/src/i18n/i18next.d.ts", "utf8").matchAll(/(\w+): typeof/g)];

// A part of a catalogue, kept in a file of its own, is looked at in the catalogue that has it.
test.each(NAMED.map(([, name = ""]) => name))("the words of %s are all said somewhere", (name) => {
  const [, danish] = PAIRS.find(([of]) => of === name) ?? [];

  expect(keysIn(danish ?? {}).length).toBeGreaterThan(5);
  expect(keysIn(danish ?? {}).filter((path) => !names.some((said) => said.test(path)))).toEqual([]);
});

/** A row of the table in docs/domain-language.md: words, or beginnings of sentences, that are not said. */
type Unsaid = { language: string; words: RegExp; everywhere: boolean };

function unsaidWords(): Unsaid[] {
  const [, table = ""] = readFileSync("docs/domain-language.md", "utf8").split("## Words that no text says");
  const rows = [...table.matchAll(/^\| (da|en) \| ([^|]+) \| [^|]+ \| (texts|everywhere) \|$/gm)];
  return rows.map(([, language = "", not = "", where]) => ({
    language,
    words: new RegExp(`(?<![\\p{L}\\d_./-])(${not.split(", ").join("|")})(?![\\p{L}\\d_-])`, "iu"),
    everywhere: where === "everywhere",
  }));
}

const saidIn = (texts: readonly Text[], { language, words }: Unsaid) =>
  texts.filter((text) => text.language === language && words.test(withoutPlaces(text.says)));

describe("one word for one thing", () => {
  test("a word that docs/domain-language.md rules out is said in no text, and in no manual where it says so", async () => {
    const texts = await readAllTexts();
    const everything = [...texts, ...readManuals()];
    const unsaid = unsaidWords();
    const said = unsaid.flatMap((row) =>
      saidIn(row.everywhere ? everything : texts, row).map(
        ({ where, says }) => `${where}: ${row.words.exec(says)?.[0]}`,
      ),
    );

    expect(unsaid.length).toBeGreaterThan(15);
    expect(texts.length).toBeGreaterThan(3_000);
    expect(said).toEqual([]);
  });

  test("a word that is ruled out is found wherever it stands", () => {
    const wrong: Text[] = [
      { language: "en", where: "a screen", says: "Sign in with MitID." },
      { language: "da", where: "a letter", says: "Svaret ligger i portalen." },
    ];

    for (const text of wrong) expect(unsaidWords().some((row) => saidIn([text], row).length > 0)).toBe(true);
  });

  test("no text shows a name of the program", async () => {
    const shown = (await readAllTexts()).filter(({ where, says }) => {
      return !/^(refusals|policies.*\.yaml)/.test(where) && /\b[A-Z]+\d*_[A-Z_\d]+\b/.test(says);
    });

    expect(shown).toEqual([]);
  });
});
