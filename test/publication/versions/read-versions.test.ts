import { createHash } from "node:crypto";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import type { Policies } from "../../../server/publication/policies/policies.ts";
import { publishPolicies } from "../../../server/publication/versions/publish-policies.ts";
import {
  readPublishedDocument,
  readVersion,
  readVersionDifference,
  readVersions,
} from "../../../server/publication/versions/read-versions.ts";
import { useDatabase } from "../../support/test-database.ts";
import { POLICIES } from "../policies/policies-directory.ts";
import { codeOf, contextOf, counts } from "../test-context.ts";

const database = useDatabase();
const policies = await loadPolicies(POLICIES);
const renamed: Policies = {
  ...policies,
  organisation: {
    ...policies.organisation,
    effectiveOn: "2027-01-01",
    changeNote: { da: "Nye åbningstider.", en: "New opening hours." },
    openingHours: { value: { da: "Altid åbent", en: "Always open" }, demo: false },
    subjects: policies.organisation.subjects.slice(1),
  },
};

beforeAll(async () => {
  await publishPolicies(contextOf(database, "SYSTEM"), policies);
  await publishPolicies(contextOf(database, "SYSTEM"), renamed);
});

const nobody = () => contextOf(database, null);
const organisationVersions = async () => readVersions(nobody(), { document: "ORGANISATION" });

test("anybody sees every version of a document, the latest first, also one that has yet to take effect", async () => {
  expect(await organisationVersions()).toMatchObject([
    { document: "ORGANISATION", effectiveOn: "2027-01-01", changeNote: { en: "New opening hours." } },
    { document: "ORGANISATION", effectiveOn: "2026-11-01" },
  ]);
  expect(await readVersions(nobody(), { document: "ORGANISATION", on: "2026-12-31" })).toMatchObject([
    { effectiveOn: "2026-11-01" },
  ]);
  expect(await readVersions(nobody(), { document: "ORGANISATION", first: 1 })).toHaveLength(1);
  expect(await readVersions(nobody(), { document: "COOKIE_INFORMATION", on: "2000-01-01" })).toEqual([]);
});

test.each([0, 101, 1.5])("a list of %s versions cannot be asked for", async (first) => {
  expect(await codeOf(readVersions(nobody(), { document: "ORGANISATION", first }))).toBe("INVALID_INPUT");
});

test.each(["ORGANISATION", "PRIVACY_POLICY", "LEGAL_FRAMEWORK", "PROCESSING_ACTIVITIES"] as const)(
  "%s can be read section by section in both languages, with the same section ids",
  async (document) => {
    const da = await readPublishedDocument(nobody(), { document, language: "DA" });
    const en = await readPublishedDocument(nobody(), { document, language: "EN" });

    expect(da?.sections.length).toBeGreaterThan(5);
    expect(en?.sections.map(({ id }) => id)).toEqual(da?.sections.map(({ id }) => id));
    expect(new Set(da?.sections.map(({ id }) => id)).size).toBe(da?.sections.length);
    expect(da?.sections.every(({ html, title }) => html !== "" && title !== "")).toBe(true);
    expect(da?.sections[0]?.permanentId).toBe(`${da?.version.id}#${da?.sections[0]?.id}`);
  },
);

test("a version is the same for ever, and whoever reads it can repeat its SHA-256", async () => {
  const [latest, first] = await organisationVersions();

  const text = await readVersion(nobody(), { id: first?.id ?? "", language: "EN" });

  expect(text?.version).toEqual(first);
  expect(text?.sections.map(({ id }) => id)).toContain("sites");
  expect(
    createHash("sha256")
      .update(text?.canonicalContent ?? "")
      .digest("hex"),
  ).toBe(first?.sha256);
  const other = await readVersion(nobody(), { id: latest?.id ?? "", language: "EN" });
  expect(other?.sections.map(({ id }) => id)).not.toContain("sites");
});

test.each(["", "1", "'; drop table published_versions; --", "00000000-0000-4000-8000-000000000000"])(
  "an id that is not a version's reads as nothing: %j",
  async (id) => {
    expect(await readVersion(nobody(), { id, language: "DA" })).toBeNull();
    expect(await readVersionDifference(nobody(), { from: id, to: id, language: "DA" })).toBeNull();
  },
);

test("a document that was not published yet on a day reads as nothing on that day", async () => {
  const early = await readPublishedDocument(nobody(), {
    document: "ORGANISATION",
    language: "DA",
    on: "2026-10-31",
  });

  expect(early).toBeNull();
});

test("what differs between two versions is told in counts, sections and words", async () => {
  const [to, from] = await organisationVersions();

  const difference = await readVersionDifference(nobody(), {
    from: from?.id ?? "",
    to: to?.id ?? "",
    language: "EN",
  });

  expect(difference).toMatchObject({
    from: { effectiveOn: "2026-11-01" },
    to: { effectiveOn: "2027-01-01" },
    summary: "2 changes in 2 sections",
    counts: { changed: 1, removed: 1, added: 0, moved: 0 },
  });
  const changed = difference?.sections.filter(({ kind }) => kind !== "SAME");
  expect(changed?.map(({ id, kind }) => [id, kind])).toEqual([
    ["opening-hours", "CHANGED"],
    ["sites", "REMOVED"],
  ]);
  expect(changed?.[0]?.html).toContain('<ins><span class="sr-only">New text: </span>Always open</ins>');
});

test("versions of two different documents cannot be compared, and nothing is logged", async () => {
  const before = await counts(database);
  const [from] = await organisationVersions();
  const [to] = await readVersions(nobody(), { document: "PRIVACY_POLICY" });

  const refused = readVersionDifference(nobody(), {
    from: from?.id ?? "",
    to: to?.id ?? "",
    language: "DA",
  });

  expect(await codeOf(refused)).toBe("INVALID_INPUT");
  expect(await counts(database)).toEqual(before);
});
