import {
  DPV_LEGAL_BASES,
  DPV_RIGHTS,
  DPV_WITHDRAW_CONSENT,
} from "../../../server/publication/activities/dpv-terms.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import type { Activity } from "../../../server/publication/policies/processing-activities-schema.ts";
import { POLICY_RIGHTS, rightOnBasis } from "../../../server/publication/legal/rights-by-basis.ts";
import { rightsOfActivity } from "../../../server/publication/activities/rights-of-activity.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const { processingActivities } = await loadPolicies(POLICIES);
const LETTERS = ["a", "b", "c", "e"] as const;

/** What the W3C Data Privacy Vocabulary 2.3 has for rights, legal bases and the exemptions of Art. 17(3). */
const VOCABULARY = {
  rights: "eu-gdpr:A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A7-3 A77 A78 A79",
  bases: "eu-gdpr:A6-1-a A6-1-b A6-1-c A6-1-d A6-1-e A6-1-f",
  justifications:
    "eu-gdpr:JustificationA17FreedomOfExpression JustificationA17LegallyRequired JustificationA17PublicInterest " +
    "JustificationA17OfficialAuthority JustificationA17PublicHealth JustificationA17Archiving JustificationA17LegalClaims",
};

const terms = (list: string) =>
  list.split(" ").map((term) => (term.includes(":") ? term : `eu-gdpr:${term}`));

const basis = (article6: (typeof LETTERS)[number]): Activity["legalBasis"][number] => ({
  article6,
  covers: { da: "x", en: "x" },
  references: ["gdpr"],
});

const withBases = (...letters: (typeof LETTERS)[number][]): Activity => ({
  ...(processingActivities.activities[0] as Activity),
  legalBasis: letters.map(basis),
});

test("every term used is one the vocabulary has, and each right and basis has its own", () => {
  expect(terms(VOCABULARY.rights)).toEqual(
    expect.arrayContaining([...Object.values(DPV_RIGHTS), DPV_WITHDRAW_CONSENT]),
  );
  expect(new Set(Object.values(DPV_RIGHTS)).size).toBe(6);
  for (const letter of LETTERS) expect(DPV_LEGAL_BASES[letter]).toBe(`eu-gdpr:A6-1-${letter}`);
  expect(terms(VOCABULARY.bases)).toEqual(expect.arrayContaining(Object.values(DPV_LEGAL_BASES)));
  const used = POLICY_RIGHTS.flatMap((right) =>
    LETTERS.flatMap((letter) => rightOnBasis(right, letter).justifications),
  );
  expect(used.length).toBeGreaterThan(2);
  expect(terms(VOCABULARY.justifications)).toEqual(expect.arrayContaining(used));
});

test.each([
  ["a", "APPLIES APPLIES APPLIES APPLIES APPLIES DOES_NOT_APPLY"],
  ["b", "APPLIES APPLIES APPLIES APPLIES APPLIES DOES_NOT_APPLY"],
  ["c", "APPLIES APPLIES LIMITED APPLIES DOES_NOT_APPLY DOES_NOT_APPLY"],
  ["e", "APPLIES APPLIES LIMITED APPLIES DOES_NOT_APPLY APPLIES"],
] as const)("processing under Article 6(1)(%s) leaves the citizen %s", (letter, reaches) => {
  expect(rightsOfActivity(withBases(letter)).map(({ reach }) => reach)).toEqual(reaches.split(" "));
});

test.each([
  ["ERASURE", "c", "Art. 17(3)(b)", ["eu-gdpr:JustificationA17LegallyRequired"]],
  [
    "ERASURE",
    "e",
    "Art. 17(3)(b)",
    ["eu-gdpr:JustificationA17PublicInterest", "eu-gdpr:JustificationA17OfficialAuthority"],
  ],
  ["PORTABILITY", "c", "Art. 20(1)(a)", []],
  ["PORTABILITY", "e", "Art. 20(3)", []],
  ["OBJECTION", "b", "Art. 21(1)", []],
] as const)("%s does not fully reach (%s) because of %s", (right, letter, provision, justifications) => {
  expect(rightOnBasis(right, letter)).toMatchObject({ provision, justifications });
});

test("where an activity rests on two bases that differ, the right applies to a part, and each part is told", () => {
  const portability = rightsOfActivity(withBases("a", "e")).find(({ right }) => right === "PORTABILITY");

  expect(portability).toMatchObject({
    reach: "LIMITED",
    dpvTerm: "eu-gdpr:A20",
    onBases: [
      { basis: "CONSENT", reach: "APPLIES", provision: null },
      { basis: "PUBLIC_TASK", reach: "DOES_NOT_APPLY", provision: "Art. 20(3)" },
    ],
  });
});

test("every activity of the record tells all six rights, with a reason in both languages", () => {
  for (const activity of processingActivities.activities) {
    const rights = rightsOfActivity(activity);
    expect(rights.map(({ right }) => right)).toEqual(POLICY_RIGHTS);
    for (const { onBases } of rights) {
      expect(onBases).toHaveLength(activity.legalBasis.length);
      for (const { reason, reach, provision } of onBases) {
        expect(reason.da.length).toBeGreaterThan(3);
        expect(reason.en.length).toBeGreaterThan(3);
        expect(provision === null).toBe(reach === "APPLIES");
      }
    }
  }
});
