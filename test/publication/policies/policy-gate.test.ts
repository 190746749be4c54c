import { gateOf } from "../../../server/publication/policies/policy-gate.ts";
import { readPolicies } from "../../../server/publication/read-policies.ts";
import { TEXT_KINDS } from "../../../server/publication/policies/text-kinds.ts";
import { POLICIES, usePoliciesCopies } from "./policies-directory.ts";

const copyPolicies = usePoliciesCopies();
const EDITION = "privacy-policy/2026-11-01";

/** Art. 13(1)-(2), 14(1)(d), 14(2)(f) and 21(4), as the checklist of the law counts them. */
const CHECKLIST = [
  "13-1-a 13-1-b 13-1-c 13-1-d 13-1-e 13-1-f",
  "13-2-a 13-2-b 13-2-c 13-2-d 13-2-e 13-2-f 14-1-d 14-2-f 21-4",
]
  .join(" ")
  .split(" ");

test("the gate of a privacy policy knows every item of Art. 13 and 14, and the notice of Art. 21(4)", () => {
  expect(TEXT_KINDS.PRIVACY_POLICY.items.map(({ item }) => item)).toEqual(CHECKLIST);
});

test("the texts of this repository tell every item in both languages", async () => {
  const { gate, problems } = await readPolicies(POLICIES);

  expect(problems).toEqual([]);
  expect(gate.filter(({ gap }) => gap !== null)).toEqual([]);
  expect(gate.filter(({ document }) => document === "PRIVACY_POLICY")).toHaveLength(CHECKLIST.length * 2);
});

test("every gap of both languages is told at once, whatever else is wrong", async () => {
  const copy = await copyPolicies();
  await copy.edit(`${EDITION}/da.md`, "  13-1-b: dpo\n", "");
  await copy.edit(`${EDITION}/da.md`, "{{retention}}", "");
  await copy.edit(`${EDITION}/da.md`, "title: Privat", "titel: Privat");
  await copy.edit(`${EDITION}/en.md`, "  13-2-d: complaint\n", "  13-2-d: gone\n");
  await copy.edit(`${EDITION}/en.md`, "  21-4: right-to-object\n", "  21-4: rights\n");

  const { gate, problems, policies } = await readPolicies(copy.directory);

  expect(policies).toBeUndefined();
  expect(
    gate.filter(({ gap }) => gap !== null).map(({ language, item, gap }) => `${language} ${item} ${gap}`),
  ).toEqual([
    "da 13-1-b NOT_NAMED",
    "da 13-2-a BLOCK_MISSING",
    "en 13-2-d NO_SUCH_SECTION",
    "en 21-4 NOT_ALONE",
  ]);
  const told = problems.map(({ file, path }) => `${file} ${path.join(".")}`);
  for (const place of ["da.md covers.13-1-b", "da.md covers.13-2-a", "da.md title", "en.md covers.13-2-d"]) {
    expect(told).toContain(`${EDITION}/${place}`);
  }
});

test.each(TEXT_KINDS.PRIVACY_POLICY.items.map(({ item }) => item))(
  "a policy that does not tell %s is kept back, in either language",
  async (item) => {
    for (const language of ["da", "en"] as const) {
      const copy = await copyPolicies();
      await copy.edit(`${EDITION}/${language}.md`, new RegExp(`  ${item}: .*\n`), "");

      const { policies, gate } = await readPolicies(copy.directory);

      expect(policies).toBeUndefined();
      expect(gate.find((each) => each.item === item && each.language === language)).toMatchObject({
        gap: "NOT_NAMED",
        remedy: "is missing. Add it.",
      });
    }
  },
);

test.each([
  ["a law that is not in the framework", "(law:arkivloven)", "(law:arkivloven#s99)", "names arkivloven#s99"],
  ["a law with a key that is none", "(law:arkivloven)", "(law:)", "names , which is not in"],
  ["an activity that does not exist", "{{dpo}}", "{{dpo}}\n\n{{activity:flying}}", "names flying"],
])("a text that names %s is kept back", async (_, from, to, message) => {
  const copy = await copyPolicies();
  await copy.edit(`${EDITION}/da.md`, from, to);
  await copy.edit(`${EDITION}/en.md`, from, to);

  const { problems, policies } = await readPolicies(copy.directory);

  expect(policies).toBeUndefined();
  const ours = problems.filter((problem) => problem.message.includes(message));
  expect(ours.map(({ file }) => file)).toEqual([`${EDITION}/da.md`, `${EDITION}/en.md`]);
});

test("a text may show one activity by its key, and the law by its key", async () => {
  const copy = await copyPolicies();
  for (const language of ["da", "en"]) {
    await copy.edit(`${EDITION}/${language}.md`, "{{dpo}}", "{{dpo}}\n\n{{activity:newsletter}}");
  }

  const { problems } = await readPolicies(copy.directory);

  expect(problems).toEqual([]);
});

test("an item that the text need not tell is not accepted as one", async () => {
  const copy = await copyPolicies();
  await copy.edit(`${EDITION}/da.md`, "  21-4:", "  13-9-z: rights\n  21-4:");

  const { problems } = await readPolicies(copy.directory);

  expect(problems).toMatchObject([{ path: ["covers", "13-9-z"] }]);
});

test.each(["ACCESSIBILITY_STATEMENT", "COOKIE_INFORMATION"] as const)(
  "%s without a mandatory item is kept back",
  async (document) => {
    const gate = gateOf(document, "da", { covers: {}, sections: [] });

    expect(gate.length).toBeGreaterThan(2);
    expect(gate.every(({ gap }) => gap === "NOT_NAMED")).toBe(true);
  },
);
