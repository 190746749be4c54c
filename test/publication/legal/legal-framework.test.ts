import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { presentReference } from "../../../server/publication/legal/present-reference.ts";
import type { LegalReference } from "../../../server/publication/policies/legal-framework-schema.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const { legalFramework, organisation, processingActivities } = await loadPolicies(POLICIES);

function entry(key: string): LegalReference {
  const found = legalFramework.entries.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

const NAMED_BY_THE_INSTITUTION = [
  "biblioteksloven",
  "ophavsretsloven",
  "beskyttelse-af-data",
  "privatlivspolitik",
  "biblioteksstatistik",
  "love-og-bekendtgoerelser",
  "rammeaftale-centralbibliotekerne-2021-2024",
  "bibliotekets-oekonomi",
  "ifla",
  "vision-2022",
  "organisationsdiagram",
  "finanslovsbevilling-centralbibliotek",
  "bibliotekernes-temasamarbejde",
];

const RELIED_ON_BY_THE_SERVICE = [
  "gdpr",
  "frister-1182-71",
  "eidas",
  "databeskyttelsesloven",
  "databeskyttelsesloven-2018",
  "databeskyttelsesloven-aendring-2023",
  "forvaltningsloven",
  "offentlighedsloven",
  "arkivloven",
  "arkivbekendtgoerelsen",
  "bevaring-kassation-kommuner",
  "bogfoeringsloven",
  "kommunestyrelsesloven",
  "digital-post-loven",
  "webtilgaengelighedsloven",
  "tilgaengelighedserklaering-bek",
  "bek-biblioteksvirksomhed",
  "store-bededag-2023",
  "lukkeloven",
  "foraeldelsesloven",
  "tv-overvaagningsloven",
  "mitid-loven",
  "cookiebekendtgoerelsen",
  "edpb-01-2022",
  "datatilsynet-logfiler-2024",
  "slks-laaneroplysninger",
  "ifla-privacy-2015",
  "aftale-centralbiblioteksvirksomhed-2025-2028",
  "biblioteksafgiftsloven",
];

test("the framework holds every reference the institution names, and those the service relies on", () => {
  expect(legalFramework.entries.map(({ key }) => key)).toEqual([
    ...NAMED_BY_THE_INSTITUTION,
    ...RELIED_ON_BY_THE_SERVICE,
  ]);
});

test("every reference the institution names is reached from a subject of its presentation", () => {
  const reached = organisation.subjects.flatMap(({ references }) => references);

  for (const key of NAMED_BY_THE_INSTITUTION) expect(reached).toContain(key);
});

test("the central-library agreement of 2021-2024 has expired and names the one that followed", () => {
  expect(entry("rammeaftale-centralbibliotekerne-2021-2024")).toMatchObject({
    validFrom: "2021-01-01",
    validTo: "2024-12-31",
    supersededBy: "aftale-centralbiblioteksvirksomhed-2025-2028",
  });
  expect(entry("aftale-centralbiblioteksvirksomhed-2025-2028")).toMatchObject({
    validFrom: "2025-01-01",
    validTo: "2028-12-31",
  });
});

test.each(
  legalFramework.entries.filter(({ confidence }) => confidence === "unconfirmed").map(({ key }) => key),
)("%s is not confirmed: its title shows, its citation, address and provisions do not", (key) => {
  const shown = presentReference(entry(key));

  expect(shown.title).toEqual(entry(key).title);
  expect(shown).toMatchObject({
    citation: null,
    url: null,
    articles: [],
    consolidatedOn: null,
    confidence: "unconfirmed",
  });
  expect(shown.note).toEqual({
    da: "Nummer og adresse er ikke bekræftet og vises derfor ikke.",
    en: "Number and address are not confirmed and are therefore not shown.",
  });
});

test("fourteen entries wait for a confirmation", () => {
  const waiting = legalFramework.entries.filter(({ confidence }) => confidence === "unconfirmed");

  expect(waiting).toHaveLength(14);
});

test("a consolidated act is shown as an official text of its day, never as the current law", () => {
  expect(presentReference(entry("databeskyttelsesloven"))).toMatchObject({
    url: "https://www.retsinformation.dk/eli/lta/2024/289",
    note: {
      da: "Officiel lovbekendtgørelse dateret 8. marts 2024.",
      en: "Official consolidated text dated 8 March 2024.",
    },
  });
});

test("an address that is only formed by a pattern is shown with that remark", () => {
  expect(presentReference(entry("biblioteksloven")).note?.en).toBe(
    "Official consolidated text dated 30 January 2013. The address is formed by the publisher's fixed pattern.",
  );
});

test("a confirmed reference that is no consolidated act needs no remark", () => {
  expect(presentReference(entry("gdpr"))).toMatchObject({
    note: null,
    url: "http://data.europa.eu/eli/reg/2016/679/oj",
  });
});

test("every consolidated act (LBK) that is confirmed carries the date of its text", () => {
  const undated = legalFramework.entries.filter(
    ({ citation, consolidatedOn, confidence }) =>
      /^LBK/.test(citation) && confidence !== "unconfirmed" && consolidatedOn === null,
  );

  expect(undated).toEqual([]);
});

test("the bookkeeping act, which binds undertakings only, is no activity's legal basis", () => {
  const used = processingActivities.activities.flatMap(({ legalBasis }) =>
    legalBasis.flatMap(({ references }) => references),
  );

  expect(used.filter((reference) => reference.startsWith("bogfoeringsloven"))).toEqual([]);
});
