import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadLetters } from "../../server/letters/load-letters.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "indsigt-letters-"));
  cpSync("policies/letters", join(folder, "letters"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) => {
  const path = join(folder, "letters", file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};
const problems = async (): Promise<string[]> => {
  const refusal = await loadLetters(folder).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return refusal?.split("\n").slice(1) ?? [];
};

test("the letters of this repository are whole in both languages", async () => {
  const { da, en } = await loadLetters("policies");

  expect(da.texts.receipt.title).toBe("Vi har modtaget din anmodning");
  expect(en.texts.receipt.title).toBe("We have received your request");
  expect(Object.keys(da.answers)).toEqual(Object.keys(en.answers));
});

test("a letter that is missing in one language is named, with what to do", async () => {
  rmSync(join(folder, "letters", "extension.en.md"));

  expect(await problems()).toEqual([
    "letters/extension.en.md: the file: is missing. Write it; every letter exists in Danish and English.",
  ]);
});

test("a letter that leaves out the new date is refused", async () => {
  edit("extension.da.md", (text) => text.replaceAll("{{newDueOn}}", "snart"));

  expect(await problems()).toEqual([
    "letters/extension.da.md: the file: lacks {{newDueOn}}, which the letter must tell. Add it.",
  ]);
});

test("a misspelt field is named with its line and the fields there are", async () => {
  edit("receipt.en.md", (text) => text.replace("{{dueOn}}", "{{dueOn}} {{duOn}}"));

  expect(await problems()).toEqual([
    "letters/receipt.en.md: line 9: has the unknown field {{duOn}}. Use rights, receivedOn, targetOn, dueOn, caseNumber, name, organisationName, portalUrl.",
  ]);
});

test("reasons inside a sentence are refused: they need a line of their own", async () => {
  edit("decision-access.da.md", (text) => text.replace("\n{{reasons}}\n", " Nemlig {{reasons}}, ja.\n"));

  expect(await problems()).toEqual([
    expect.stringMatching(/^letters\/decision-access.da.md: line \d+: has \{\{reasons\}\} inside a line/),
  ]);
});

test("an answer without its refusal, or with an outcome that does not exist, is refused", async () => {
  edit("decision-objection.en.md", (text) => text.replace("{#refused}", "{#denied}"));

  expect(await problems()).toEqual([
    "letters/decision-objection.en.md: refused: is missing. Write ## and a title, ending in {#refused}, with its text below.",
    "letters/decision-objection.en.md: denied: is not a section of this file. Use {#granted}, {#partly}, {#refused}, once each.",
  ]);
});

test("the e-mail notice may not name the person or the case", async () => {
  edit("notice.da.md", (text) => `${text}\nKære {{name}}, sag {{caseNumber}}\n`);

  expect(await problems()).toEqual([
    expect.stringMatching(/has the unknown field \{\{name\}\}. Use organisationName, portalUrl.$/),
    expect.stringMatching(/has the unknown field \{\{caseNumber\}\}/),
  ]);
});

test("a title with a field, no title, raw HTML and a picture are each refused by line", async () => {
  edit("clarification.da.md", (text) => text.replace(/^# .*/, "# Sag {{caseNumber}}"));
  edit("data-remains.da.md", (text) => text.replace(/^# /, ""));
  edit("data-remains.en.md", (text) => `${text}\n<b>now</b>\n`);
  edit("restriction-lifted.en.md", (text) => `${text}\n![](https://tracker.example/x.png)\n`);

  expect((await problems()).map((line) => line.replace(/^letters\/|\. .*$/g, ""))).toEqual([
    "clarification.da.md: line 1: has a field in its title",
    "data-remains.da.md: line 1: does not begin with a title",
    "data-remains.en.md: line 11: cannot stand in a letter",
    "restriction-lifted.en.md: line 21: cannot stand in a letter",
  ]);
});
