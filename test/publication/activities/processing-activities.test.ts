import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { unconfirmedFacts } from "../../../server/publication/policies/unconfirmed-facts.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const { organisation, processingActivities: record } = await loadPolicies(POLICIES);

test("the record holds every activity of the library", () => {
  expect(record.activities.map(({ key }) => key)).toEqual([
    "membership",
    "lending",
    "fees",
    "loan-history",
    "messages",
    "events",
    "interlibrary-loan",
    "e-resources",
    "open-library",
    "public-computers",
    "website",
    "newsletter",
    "video-surveillance",
    "local-history",
    "library-statistics",
    "data-requests",
  ]);
});

test.each(record.activities.map((activity) => [activity.key, activity] as const))(
  "%s tells each item of Art. 30(1)(b)-(g), its legal basis and its source",
  (_, activity) => {
    expect(activity.purposes.length).toBeGreaterThan(0);
    expect(activity.dataSubjects.length).toBeGreaterThan(0);
    expect(activity.categories.length).toBeGreaterThan(0);
    expect(activity.transfers.da).not.toBe("");
    expect(activity.retention.map(({ category }) => category).sort()).toEqual(
      [...activity.categories].sort(),
    );
    expect(activity.securityMeasures.length).toBeGreaterThan(0);
    expect(activity.sources.length).toBeGreaterThan(0);
    for (const { article6, references } of activity.legalBasis)
      expect(references).toContain(`gdpr#art-6-1-${article6}`);
  },
);

test("only consent carries the kept loan history and the newsletter, so that these can be ported", () => {
  const onConsentAlone = record.activities.filter(({ legalBasis }) =>
    legalBasis.every(({ article6 }) => article6 === "a"),
  );

  expect(onConsentAlone.map(({ key }) => key)).toEqual(["loan-history", "newsletter"]);
});

test("Statistics Denmark is named as a recipient of loans linked to CPR numbers", () => {
  const statistics = record.activities.find(({ key }) => key === "library-statistics");

  expect(statistics?.recipients).toContain("statistics-denmark");
  expect(record.recipients.find(({ key }) => key === "statistics-denmark")?.name.demo).toBe(false);
});

test("every period is a proposal until the controller confirms it", () => {
  const rules = record.activities.flatMap(({ retention }) => retention);

  expect(rules.every(({ demo, status }) => demo && status !== "confirmed")).toBe(true);
});

test("the facts an operator has to supply are listed by their paths", () => {
  expect(unconfirmedFacts(organisation)).toEqual([
    "controller.address",
    "controller.phone",
    "controller.email",
    "controller.cvr",
    "dpo.name",
    "dpo.address",
    "dpo.phone",
    "dpo.email",
    "openingHours",
    "accessibility.statementUrl",
    "accessibility.contact.phone",
    "accessibility.contact.email",
    "accessibility.reviewedOn",
  ]);
  expect(unconfirmedFacts(record)).toEqual(
    expect.arrayContaining([
      "confirmations.legalBasis",
      "recipients.library-system.name",
      "activities.lending.retention.loans",
    ]),
  );
});

test("a register in which everything is confirmed has nothing left to supply", () => {
  expect(
    unconfirmedFacts({
      a: { value: "x", demo: false },
      list: [{ key: "k", name: { value: "y", demo: false } }],
    }),
  ).toEqual([]);
});

test("every subject of the institution's page is there in both languages", () => {
  expect(organisation.subjects.map(({ key }) => key)).toEqual([
    "sites",
    "role",
    "membership",
    "use",
    "vision",
    "form",
    "under",
    "management",
    "law",
    "statistics",
    "acts-and-orders",
    "central-library-task",
    "finances",
  ]);
  for (const { text } of organisation.subjects) expect(text.da).not.toBe(text.en);
});
