import { appErrorOf, type AppError } from "../../../server/errors.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { POLICIES, usePoliciesCopies } from "./policies-directory.ts";

const copyPolicies = usePoliciesCopies();
const EDITION = "privacy-policy/2026-11-01";

async function refusalOf(directory: string): Promise<AppError> {
  const thrown: unknown = await loadPolicies(directory).then(
    () => undefined,
    (error: unknown) => error,
  );
  const refusal = appErrorOf(thrown);
  if (!refusal) throw new Error("The tree was accepted.", { cause: thrown });
  return refusal;
}

test("the policies of this repository are valid, in both languages", async () => {
  const { editions, legalFramework } = await loadPolicies(POLICIES);

  expect(editions.PRIVACY_POLICY.map(({ effectiveOn }) => effectiveOn)).toContain("2026-11-01");
  expect(legalFramework.entries).toHaveLength(42);
});

test.each<[string, string, string | RegExp, string, string]>([
  [
    "a text without English",
    "organisation.yaml",
    /  en: "First published edition\."\n/,
    "",
    "organisation.yaml: changeNote.en: is missing. Add it.",
  ],
  [
    "a date that does not exist",
    "organisation.yaml",
    "effectiveOn: 2026-11-01",
    "effectiveOn: 2026-02-30",
    "organisation.yaml: effectiveOn: is not a valid date. Write it as YYYY-MM-DD.",
  ],
  [
    "an unknown field",
    "organisation.yaml",
    "openingHours:",
    "openingTimes: {}\nopeningHours:",
    'organisation.yaml: the file: has the unknown "openingTimes". Remove it or correct its spelling.',
  ],
  [
    "a demo value that hides that it is one",
    "organisation.yaml",
    '"Demo: 00000000", demo: true',
    '"12345678", demo: true',
    'organisation.yaml: controller.cvr: is a demo value that does not say so. Begin the text with "Demo: ", or set demo: false.',
  ],
  [
    "a key that stands twice in a block",
    "organisation.yaml",
    "subjects:",
    "controller: {}\nsubjects:",
    "has a key that already stands in the same block. Remove or rename one of them.",
  ],
  [
    "a tab as indentation",
    "organisation.yaml",
    "  address: { value",
    "\taddress: { value",
    "is indented with a tab. Use spaces.",
  ],
  [
    "a subject that refers to nothing",
    "organisation.yaml",
    "references: [ifla, ifla-privacy-2015]",
    "references: [ifia]",
    "organisation.yaml: subjects.membership.references: names ifia, which is not in legal-framework.yaml. Add it there or correct the name.",
  ],
  [
    "an unknown confidence",
    "legal-framework.yaml",
    "    confidence: confirmed",
    "    confidence: sure",
    'confidence: is not a known value. Write "confirmed" or "formed-by-rule" or "unconfirmed".',
  ],
  [
    "a successor that does not exist",
    "legal-framework.yaml",
    "supersededBy: aftale-centralbiblioteksvirksomhed-2025-2028",
    "supersededBy: aftale-2025",
    "legal-framework.yaml: entries.rammeaftale-centralbibliotekerne-2021-2024.supersededBy: names aftale-2025",
  ],
  [
    "a successor that leads back",
    "legal-framework.yaml",
    "supersededBy: databeskyttelsesloven\n",
    "supersededBy: databeskyttelsesloven-2018\n",
    "legal-framework.yaml: entries.databeskyttelsesloven-2018.supersededBy: leads back to the entry itself.",
  ],
  [
    "an end before the beginning",
    "legal-framework.yaml",
    "validTo: 2024-12-31",
    "validTo: 2020-12-31",
    "validTo: is before validFrom. Correct one of the dates.",
  ],
  [
    "two entries of one key",
    "legal-framework.yaml",
    "- key: ophavsretsloven",
    "- key: biblioteksloven",
    "legal-framework.yaml: entries.biblioteksloven: stands twice.",
  ],
  [
    "a legal basis that does not exist",
    "processing-activities.yaml",
    "databeskyttelsesloven#s11-1",
    "databeskyttelsesloven#s11-9",
    "processing-activities.yaml: activities.membership.legalBasis.0.references: names databeskyttelsesloven#s11-9",
  ],
  [
    "a category without a time limit",
    "processing-activities.yaml",
    "categories: [identification, loans, reservations, suggestions]",
    "categories: [identification, loans, reservations, suggestions, cpr]",
    "processing-activities.yaml: activities.lending.retention: does not say how long cpr is kept.",
  ],
  [
    "a recipient nobody described",
    "processing-activities.yaml",
    "recipients: [library-system, dbc]",
    "recipients: [library-system, dbcc]",
    "processing-activities.yaml: activities.membership.recipients: names dbcc, which is not in the list recipients.",
  ],
  [
    "a confirmed period still marked as demo",
    "processing-activities.yaml",
    "status: default",
    "status: confirmed",
    "has a status and a demo mark that disagree.",
  ],
  [
    "an unknown placeholder",
    `${EDITION}/da.md`,
    "{{dpo}}",
    "{{dpoo}}",
    `has a placeholder that cannot be filled.`,
  ],
  [
    "a placeholder that is missing",
    `${EDITION}/en.md`,
    "{{retention}}",
    "",
    `${EDITION}/en.md: covers.13-2-a: is told in the section retention, which lacks {{retention}}.`,
  ],
  [
    "a mandatory item that no section tells",
    `${EDITION}/da.md`,
    /  13-2-f: .*\n/,
    "",
    `${EDITION}/da.md: covers.13-2-f: is missing. Add it.`,
  ],
  [
    "a mandatory item that points to nothing",
    `${EDITION}/da.md`,
    /  13-2-f: .*\n/,
    "  13-2-f: nowhere\n",
    `${EDITION}/da.md: covers.13-2-f: points to a section nowhere that does not exist.`,
  ],
  [
    "a right to object that hides in another section",
    `${EDITION}/da.md`,
    /  21-4: .*\n/,
    "  21-4: rights\n",
    `${EDITION}/da.md: covers.21-4: shares its section with other information.`,
  ],
  [
    "a heading without an id",
    `${EDITION}/en.md`,
    / \{#identity\}/,
    "",
    "is a heading without a section id. Write it as ## Title {#section-id}.",
  ],
  [
    "two languages with other sections",
    `${EDITION}/en.md`,
    "{#identity}",
    "{#identification}",
    `${EDITION}/en.md: sections.identity: has other sections, or another order, than da.md.`,
  ],
  [
    "another date than the folder's",
    `${EDITION}/en.md`,
    "effectiveOn: 2026-11-01",
    "effectiveOn: 2026-11-02",
    `${EDITION}/en.md: effectiveOn: differs from the name of its folder.`,
  ],
  ["no front matter", `${EDITION}/da.md`, /^---\n/, "", `${EDITION}/da.md: the file: has no front matter.`],
])("%s is refused, with the file, the place and the remedy", async (_, file, from, to, expected) => {
  const copy = await copyPolicies();
  await copy.edit(file, from, to);

  const refusal = await refusalOf(copy.directory);

  expect(refusal.code).toBe("INVALID_INPUT");
  expect(refusal.message).toContain(expected);
});

test("all problems of all files come at once, each as a field too", async () => {
  const copy = await copyPolicies();
  await copy.edit("organisation.yaml", "effectiveOn: 2026-11-01", "effectiveOn: soon");
  await copy.edit("legal-framework.yaml", "kind: act", "kind: law");
  await copy.edit(`${EDITION}/en.md`, "{{dpo}}", "");

  const { message, fields } = await refusalOf(copy.directory);

  for (const file of ["organisation.yaml", "legal-framework.yaml", `${EDITION}/en.md`]) {
    expect(message).toContain(`\n${file}: `);
    expect(fields?.map(({ path }) => path[0])).toContain(file);
  }
  expect(message.split("\n")).toHaveLength((fields?.length ?? 0) + 1);
});

test.each([
  "organisation.yaml",
  "legal-framework.yaml",
  "processing-activities.yaml",
  `${EDITION}/da.md`,
  "privacy-policy",
  "accessibility-statement/2026-11-01/en.md",
  "cookie-information",
])("a tree without %s is refused, and the message does not say where on the server it lies", async (file) => {
  const copy = await copyPolicies();
  await copy.remove(file);

  const { message } = await refusalOf(copy.directory);

  expect(message).toContain(file);
  expect(message).not.toContain(copy.directory);
});
