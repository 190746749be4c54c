import fc from "fast-check";
import {
  ARTICLE_15_LETTERS,
  article15Information,
} from "../../../server/publication/activities/article-15.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const { processingActivities: record, organisation, legalFramework } = await loadPolicies(POLICIES);
const everyCategory = record.categories.map(({ key }) => key);

function information(language: "da" | "en", categories?: readonly string[]) {
  return article15Information(
    record,
    organisation,
    legalFramework,
    language,
    categories ? { categories } : {},
  );
}

function rowsOf(letter: string, language: "da" | "en", categories?: readonly string[]): string[][] {
  return information(language, categories).find((section) => section.letter === letter)?.table?.rows ?? [];
}

test("no point of Art. 15(1)(a)-(h) or 15(2) can be missing or empty, whatever was found", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("da", "en"),
      fc.option(fc.subarray(everyCategory), { nil: undefined }),
      (language, found) => {
        const sections = information(language, found);

        expect(sections.map(({ letter }) => letter)).toEqual([
          "a",
          "b",
          "c",
          "d",
          "e",
          "f",
          "g",
          "h",
          "15(2)",
        ]);
        for (const { title, paragraphs } of sections) {
          expect(title).not.toBe("");
          expect(paragraphs.join("")).not.toBe("");
        }
      },
    ),
  );
  expect(ARTICLE_15_LETTERS).toHaveLength(9);
});

test("every category that was found has its storage period told", () => {
  fc.assert(
    fc.property(fc.subarray(everyCategory, { minLength: 1 }), (found) => {
      const used = found.filter((key) =>
        record.activities.some(({ categories }) => categories.includes(key)),
      );
      const told = new Set(rowsOf("d", "en", found).map(([, category]) => category));

      for (const key of used)
        expect(told).toContain(record.categories.find((item) => item.key === key)?.name.en);
    }),
  );
});

test("an answer about kept loan history tells of that activity alone", () => {
  expect(rowsOf("a", "en", ["history"]).map(([name]) => name)).toEqual([
    "Loan history that you asked us to keep",
  ]);
  expect(rowsOf("d", "en", ["history"])).toHaveLength(1);
});

test("recipients are named one by one, not by category alone (CJEU C-154/21)", () => {
  const names = rowsOf("c", "da").map(([name]) => name);

  expect(names).toEqual(
    expect.arrayContaining(["DBC (Adgangsplatformen)", "Publizon", "Danmarks Statistik"]),
  );
});

test("where nobody receives the data, the answer says so", () => {
  const recipients = information("en", ["video"]).find(({ letter }) => letter === "c");

  expect(recipients).toMatchObject({ paragraphs: expect.arrayContaining(["No recipients are recorded."]) });
  expect(recipients).not.toHaveProperty("table");
});

test("where nothing was found, the answer says so, and still tells of rights and complaint", () => {
  const sections = information("en", []);

  expect(sections.find(({ letter }) => letter === "b")?.paragraphs).toEqual([
    "We have found no data about you.",
  ]);
  expect(sections.find(({ letter }) => letter === "e")?.paragraphs.join()).toContain("Article 21");
});

test("the complaint guidance gives the address, telephone and e-mail of Datatilsynet", () => {
  const guidance = information("da")
    .find(({ letter }) => letter === "f")
    ?.paragraphs.join(" ");

  for (const fact of ["Carl Jacobsens Vej 35, 2500 Valby", "33 19 32 00", "dt@datatilsynet.dk"])
    expect(guidance).toContain(fact);
});

test("each activity that touches what was found tells which rights reach it, and which do not and why", () => {
  const table = information("en", ["history", "loans"]).find(({ letter }) => letter === "e")?.table;

  expect(table?.head).toEqual([
    "Processing",
    "Rectification (Article 16)",
    "Erasure (Article 17)",
    "Restriction (Article 18)",
    "Objection (Article 21)",
  ]);
  const history = table?.rows.find(([name]) => name === "Loan history that you asked us to keep");
  expect(history?.[2]).toBe("Applies, also when you withdraw your consent");
  expect(history?.[4]).toContain("Article 7(3)");
  const lending = table?.rows.find(([name]) => name === "Lending and reservations");
  expect(lending?.[2]).toContain("Article 17(3)(b)");
});

test("a recipient is told with what it is to the library", () => {
  const row = rowsOf("c", "da").find(([name]) => name === "Danmarks Statistik");

  expect(row?.[1]).toBe("Myndighed");
});

test("portability is not among the rights of point (e)", () => {
  expect(
    information("en")
      .find(({ letter }) => letter === "e")
      ?.paragraphs.join(),
  ).not.toMatch(/portab|Article 20/i);
});

test("a recipient outside the EU is told with country and safeguards (Art. 15(2))", () => {
  const thirdCountry = {
    country: { da: "Norden", en: "Elsewhere" },
    safeguards: { da: "Aftale", en: "Agreement" },
  };
  const recipients = record.recipients.map((each) =>
    each.key === "publizon" ? { ...each, thirdCountry } : each,
  );

  const sections = article15Information({ ...record, recipients }, organisation, legalFramework, "en");

  expect(sections.at(-1)?.paragraphs).toContain("Publizon: Elsewhere. Agreement");
});
