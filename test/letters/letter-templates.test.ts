import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ANNE } from "../../sample/personas.ts";
import { sampleLetters } from "../../sample/letters.ts";
import { readLetterTemplates } from "../../server/letters/read-letter-templates.ts";
import { useDesk } from "../support/desk.ts";

const policiesDir = mkdtempSync(join(tmpdir(), "indsigt-templates-"));
cpSync("policies", policiesDir, { recursive: true });
const desk = useDesk("2026-11-25T12:00:00Z", { policiesDir });

afterAll(() => rmSync(policiesDir, { recursive: true, force: true }));

test.each(["DA", "EN"] as const)(
  "staff see every letter in %s with invented data and a number of no case",
  async (language) => {
    const templates = await readLetterTemplates(desk.as("signe"), language);

    expect(templates.map(({ key }) => key)).toEqual([...sampleLetters.keys()]);
    for (const { html } of templates) expect(html).toContain("0000-0000");
    expect(templates.some(({ html }) => html.includes(ANNE.name))).toBe(true);
  },
);

test.each([
  ["anne", "NOT_FOUND"],
  ["ravn", "FORBIDDEN"],
] as const)("%s does not see the templates", async (who, code) => {
  await desk.expectRefusal(() => readLetterTemplates(desk.as(who), "DA"), code);
});

test("a field that no letter has is named with its file, and no letter is shown in part", async () => {
  writeFileSync(join(policiesDir, "letters", "notice.da.md"), "---\ntitle: Nyt\n---\n\nKære {{nobody}}\n");

  const error = await desk.expectRefusal(() => readLetterTemplates(desk.as("signe"), "DA"), "INVALID_INPUT");

  expect(error.fields?.map(({ path }) => path[0])).toContain("letters/notice.da.md");
});
