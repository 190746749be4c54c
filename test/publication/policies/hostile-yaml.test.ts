import { parseYaml } from "../../../server/publication/policies/parse-yaml.ts";
import { organisationSchema } from "../../../server/publication/policies/organisation-schema.ts";
import { readPolicies } from "../../../server/publication/read-policies.ts";
import { usePoliciesCopies } from "./policies-directory.ts";

const copyPolicies = usePoliciesCopies();

function bomb(levels: number): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < levels; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return lines.join("\n");
}

test.each([
  ["aliases that would fill the memory", bomb(9), "repeats itself through more than 20 aliases"],
  ["a list that holds itself", "a: &a [*a]", "holds itself"],
  ["an alias of nothing", "a: *b", "through one that does not exist"],
  ["a key that stands twice", "a: 1\na: 2", "has a key that already stands in the same block"],
  ["a key that stands twice, once in quotes", 'a: 1\n"a": 2', "has a key that already stands"],
  ["a tab as indentation", "a:\n\tb: 1", "is indented with a tab"],
  ["two documents", "a: 1\n---\nb: 2", "is not valid YAML"],
  ["a list that never ends", "a: [1, 2", "is not valid YAML"],
  ["a tag of another language", "a: !!python/object/apply:os.system [ls]", "is not valid YAML"],
  ["a quote that never ends", 'a: "b', "is not valid YAML"],
])("%s is refused, and the text is not repeated", (_, text, message) => {
  const { value, problems } = parseYaml("x.yaml", text);

  expect(value).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.map((problem) => problem.message).join()).toContain(message);
});

test("a file larger than any hand writes is refused before it is parsed", () => {
  const { value, problems } = parseYaml("x.yaml", `a: ${"x".repeat(2_000_000)}`);

  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ message: expect.stringContaining("is larger than") }]);
});

test("brackets nested without end are refused without breaking", () => {
  const { value, problems } = parseYaml("x.yaml", `a: ${"[".repeat(20_000)}`);

  expect(value).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});

test("a key that would change every object changes nothing and is refused as unknown", () => {
  const { value } = parseYaml("x.yaml", "__proto__:\n  polluted: true\nname: x");

  expect(organisationSchema.safeParse(value).success).toBe(false);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test.each([
  ["a number where a text must be", "organisation.yaml", 'name: "Aalborg Bibliotekerne"', "name: 1"],
  [
    "a text where a list must be",
    "organisation.yaml",
    "references: [vision-2022]",
    "references: vision-2022",
  ],
  ["an answer where a text must be", "organisation.yaml", 'phone: "+45 33 19 32 00"', "phone: true"],
  ["nothing where a text must be", "organisation.yaml", 'phone: "+45 33 19 32 00"', "phone:"],
  ["a list where a text must be", "legal-framework.yaml", "    kind: act", "    kind: [act]"],
  ["a duration that is none", "processing-activities.yaml", "duration: P30D", "duration: P30DD"],
  [
    "a mark that turns the direction of writing",
    "organisation.yaml",
    'da: "Første udgivne udgave."',
    'da: "Første \\u202E udgave."',
  ],
])("%s is refused, with the file and the place", async (_, file, from, to) => {
  const copy = await copyPolicies();
  await copy.edit(file, from, to);

  const { policies, problems } = await readPolicies(copy.directory);

  expect(policies).toBeUndefined();
  expect(problems[0]).toMatchObject({ file });
  expect(problems[0]?.path.length).toBeGreaterThan(0);
});
