import { readdirSync, readFileSync } from "node:fs";
import { da } from "../../server/pages/words-da.ts";
import { en } from "../../server/pages/words-en.ts";

/** Every text of a catalogue with the path of its key. */
function textsIn(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

test("both languages have the same keys, and no text is empty", () => {
  const keys = (words: object) => textsIn(words).map(([path]) => path);

  expect(keys(en)).toEqual(keys(da));
  expect([...textsIn(da), ...textsIn(en)].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("no sentence has 25 words or more", () => {
  const long = [...textsIn(da), ...textsIn(en)].flatMap(([path, text]) =>
    text
      .split(/(?<=[.?!])\s/)
      .filter((sentence) => sentence.split(/\s+/).length >= 25)
      .map((sentence) => `${path}: ${sentence}`),
  );

  expect(long).toEqual([]);
});

test("no program names the library that it was first made for: another one changes policies/ and nothing else", () => {
  const named = ["server", "web/src", "web/theme", "tools", "schema", "migrations"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|js|graphql|scss|css|html)$/.test(name) && !name.startsWith("built/"))
      .filter((name) => /aalborg/i.test(readFileSync(`${folder}/${name}`, "utf8")))
      .map((name) => `${folder}/${name}`),
  );

  expect(named).toEqual([]);
});

test("a text that is the same in both languages is a name or a sign", () => {
  const english = new Map(textsIn(en));
  const same = textsIn(da).filter(([path, text]) => english.get(path) === text);

  expect(same.map(([, text]) => text).sort()).toEqual(
    ["Cookies", "Markdown", "PDF", "JSON-LD", "JSON", "Organisation", "Version"].sort(),
  );
});
