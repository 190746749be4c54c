import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { citizen as da } from "../../web/src/i18n/da/citizen.ts";
import { common as daCommon } from "../../web/src/i18n/da/common.ts";
import { staff as daStaff } from "../../web/src/i18n/da/staff.ts";
import { citizen as en } from "../../web/src/i18n/en/citizen.ts";
import { common as enCommon } from "../../web/src/i18n/en/common.ts";
import { staff as enStaff } from "../../web/src/i18n/en/staff.ts";

const PAIRS = [
  ["common", daCommon, enCommon],
  ["citizen", da, en],
  ["staff", daStaff, enStaff],
] as const;

/** Every text of a catalogue with the path of its key. */
function textsIn(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

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
  const quoted = [...text.matchAll(/"([A-Za-z]\w*(?:[.:]\w+)*)"|`([A-Za-z]\w*(?:[.:][^`\s]+)?)`/g)];
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

describe.each(PAIRS)("the words of %s", (_, danish, english) => {
  test("are there in both languages, and none is empty", () => {
    const keys = (words: object) => textsIn(words).map(([path]) => path);

    expect(keys(english)).toEqual(keys(danish));
    expect([...textsIn(danish), ...textsIn(english)].filter(([, text]) => !text.trim())).toEqual([]);
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

  test("are all said somewhere", () => {
    const names = namesIn(source);
    const unused = textsIn(danish)
      .map(([path]) => path)
      .filter((path) => !names.some((name) => name.test(path)));

    expect(unused).toEqual([]);
  });
});
