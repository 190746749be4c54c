import { checkIdentifiers, isEli } from "../../../server/publication/policies/check-identifiers.ts";
import type { LegalReference } from "../../../server/publication/policies/legal-framework-schema.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { POLICIES } from "./policies-directory.ts";

const { legalFramework } = await loadPolicies(POLICIES);

function problemsWith(key: string, change: Partial<LegalReference>): string[] {
  const entries = legalFramework.entries.map((entry) =>
    entry.key === key ? { ...entry, ...change } : entry,
  );
  return checkIdentifiers({ ...legalFramework, entries }).map(
    ({ path, message }) => `${path.at(-1)}: ${message}`,
  );
}

test("the identifiers of the framework have the right form and agree with each other", () => {
  expect(checkIdentifiers(legalFramework)).toEqual([]);
});

test.each([
  ["https://www.retsinformation.dk/eli/lta/2024/289", true],
  ["http://data.europa.eu/eli/reg/2016/679/oj", true],
  ["http://data.europa.eu/eli/dir/1995/46/oj", true],
  ["https://www.retsinformation.dk/eli/lta/2024/0289", false],
  ["https://www.retsinformation.dk/eli/lta/24/289", false],
  ["http://www.retsinformation.dk/eli/lta/2024/289", false],
  ["https://www.retsinformation.dk.example.org/eli/lta/2024/289", false],
  ["http://data.europa.eu/eli/reg/2016/679", false],
  ["https://slks.dk/", false],
])("%s is an ELI: %s", (url, expected) => {
  expect(isEli(url)).toBe(expected);
});

test.each<[string, string, Partial<LegalReference>, string]>([
  [
    "an address of the gazette that is no ELI",
    "databeskyttelsesloven",
    { url: "https://www.retsinformation.dk/Forms/R0710.aspx?id=1" },
    "url: is not an ELI.",
  ],
  [
    "an ELI on a host that is not the publisher's",
    "databeskyttelsesloven",
    { url: "https://example.org/eli/lta/2024/289" },
    "url: is not an ELI.",
  ],
  [
    "an ELI of another act than the citation",
    "databeskyttelsesloven",
    { url: "https://www.retsinformation.dk/eli/lta/2024/298" },
    "url: names another year or number than the citation.",
  ],
  [
    "a consolidation of another day than the citation",
    "databeskyttelsesloven",
    { consolidatedOn: "2024-03-09" },
    "consolidatedOn: is another day than the citation's.",
  ],
  ["a CELEX number that is none", "gdpr", { celex: "2016/679" }, "celex: is not a CELEX number."],
  [
    "a CELEX number of another act",
    "gdpr",
    { celex: "32016R0680" },
    "celex: names another year or number than the ELI.",
  ],
  [
    "an expired entry without a successor",
    "rammeaftale-centralbibliotekerne-2021-2024",
    { supersededBy: null },
    "supersededBy: is missing, though the entry has expired.",
  ],
])("%s is refused", (_, key, change, expected) => {
  expect(problemsWith(key, change).join("\n")).toContain(expected);
});

test("a ground to refuse that rests on an act the framework lacks is named", () => {
  const entries = legalFramework.entries.filter(({ key }) => key !== "databeskyttelsesloven");

  const problems = checkIdentifiers({ ...legalFramework, entries });

  expect(problems.map(({ file, path }) => `${file} ${path.join(".")}`)).toContain(
    "grounds.ts DBL22_PRIVATE.reference",
  );
});
