import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { publishPolicies } from "../../../server/publication/versions/publish-policies.ts";
import {
  readLegalFramework,
  readLegalReference,
} from "../../../server/publication/legal/read-legal-framework.ts";
import { readOrganisation, readProcessingActivities } from "../../../server/publication/read-publication.ts";
import { useDatabase } from "../../support/test-database.ts";
import { POLICIES } from "../policies/policies-directory.ts";
import { codeOf, contextOf } from "../test-context.ts";

const database = useDatabase();
const nobody = () => contextOf(database, null);

beforeAll(async () => {
  await publishPolicies(contextOf(database, "SYSTEM"), await loadPolicies(POLICIES));
});

const found = async (search: string) =>
  (await readLegalFramework(nobody(), { search }))?.references.map(({ key }) => key) ?? [];

test.each([
  ["in Danish, in another form of the word", "gebyr", "biblioteksloven"],
  ["in English, in another form of the word", "fee", "biblioteksloven"],
  ["by what an act is called", "databeskyttelsesloven", "databeskyttelsesloven"],
  ["by a number", "32016R0679", "gdpr"],
  ["by a phrase", '"open library" or "kommuners styrelse" or helligdag', "store-bededag-2023"],
  ["by the beginning of a word", "arkiv", "arkivloven"],
  ["by the beginnings of two", "databeskyttelse lov", "databeskyttelsesloven"],
  ["by what a provision is about", "tavshedspligt", "forvaltningsloven"],
])("an act is found %s", async (_, search, key) => {
  expect(await found(search)).toContain(key);
});

test("what is not confirmed is not found by its number, as it is not shown either", async () => {
  expect(await found("783")).not.toContain("mitid-loven");
  expect(await found("MitID")).toContain("mitid-loven");
});

test.each(["xyzzy", "'); drop table legal_entry_texts; --", "& | ! :* ( <->", '"', "-"])(
  "a search that means nothing finds nothing and breaks nothing: %s",
  async (search) => {
    expect(await found(search)).toEqual([]);
  },
);

test.each(["", "   ", "a\0b", "a".repeat(201)])("a search that cannot be one is refused", async (search) => {
  expect(await codeOf(readLegalFramework(nobody(), { search }))).toBe("INVALID_INPUT");
});

test("only what applies on a day can be asked for, and the rest stays with its successor", async () => {
  const all = await readLegalFramework(nobody(), { kind: "AGREEMENT" });
  const inForce = await readLegalFramework(nobody(), { kind: "AGREEMENT", inForce: true });

  const expired = "rammeaftale-centralbibliotekerne-2021-2024";
  expect(all?.references.map(({ key }) => key)).toContain(expired);
  expect(inForce?.references.map(({ key }) => key)).not.toContain(expired);
  expect(inForce?.references.map(({ key }) => key)).toContain("aftale-centralbiblioteksvirksomhed-2025-2028");
  expect(await readLegalReference(nobody(), { key: expired })).toMatchObject({
    validTo: "2024-12-31",
    supersededBy: { key: "aftale-centralbiblioteksvirksomhed-2025-2028" },
  });
});

test("an act tells its identifiers, and every place where it is used", async () => {
  const gdpr = await readLegalReference(nobody(), { key: "gdpr" });

  expect(gdpr).toMatchObject({
    eli: "http://data.europa.eu/eli/reg/2016/679/oj",
    celex: "32016R0679",
  });
  expect(gdpr?.provisions.length).toBe(gdpr?.articles.length);
  expect(new Set(gdpr?.usedIn.map(({ kind }) => kind))).toEqual(
    new Set(["ACTIVITY", "RETENTION", "REFUSAL_GROUND"]),
  );
  expect(gdpr?.usedIn).toContainEqual(expect.objectContaining({ kind: "REFUSAL_GROUND", key: "ART17_3_B" }));
  const cctv = await readLegalReference(nobody(), { key: "tv-overvaagningsloven" });
  expect(cctv).toMatchObject({ eli: null, celex: null, citation: null });
  expect(cctv?.usedIn).toMatchObject([
    { kind: "ACTIVITY", key: "video-surveillance", provision: null },
    { kind: "RETENTION", key: "video-surveillance/video", provision: null },
  ]);
});

test("an act named by an activity or a subject tells the same places as the act itself", async () => {
  const act = await readLegalReference(nobody(), { key: "biblioteksloven" });
  const record = await readProcessingActivities(nobody(), {});
  const organisation = await readOrganisation(nobody(), {});

  const named = [
    ...(record?.activities.flatMap(({ legalBases }) => legalBases) ?? []),
    ...(organisation?.subjects ?? []),
  ].flatMap(({ legalReferences }) => legalReferences.filter(({ key }) => key === act?.key));

  expect(act?.usedIn.map(({ kind }) => kind)).toContain("ACTIVITY");
  expect(named.length).toBeGreaterThan(1);
  for (const { usedIn } of named) expect(usedIn).toEqual(act?.usedIn);
});

test("a period that rests on a rule names it: the consent withdrawn, the answer on loans, the municipality's accounts", async () => {
  const periodsOf = async (key: string) =>
    (await readLegalReference(nobody(), { key }))?.usedIn
      .filter(({ kind }) => kind === "RETENTION")
      .map((use) => use.key);

  expect(await periodsOf("gdpr")).toContain("loan-history/history");
  expect(await periodsOf("slks-laaneroplysninger")).toEqual([
    "lending/loans",
    "interlibrary-loan/interlibrary",
  ]);
  expect(await periodsOf("kommunestyrelsesloven")).toEqual(["fees/payments"]);
});
