import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import type { TextEdition } from "../../../server/publication/policies/policy-text-schema.ts";
import { renderPolicy } from "../../../server/publication/text/render-policy.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const policies = await loadPolicies(POLICIES);
const policy = policies.editions.PRIVACY_POLICY.at(-1) as TextEdition;

function withSection(markdown: string): TextEdition {
  const [first, ...rest] = policy.en.sections;
  if (!first) throw new Error("no section");
  return { ...policy, en: { ...policy.en, sections: [{ ...first, markdown }, ...rest] } };
}

describe.each(["da", "en"] as const)("the policy in %s", (language) => {
  const rendered = renderPolicy(policy, policies, language);
  const section = (id: string) => rendered.sections.find((candidate) => candidate.id === id);

  test("has no placeholder left, in Markdown or HTML", () => {
    expect(rendered.markdown).not.toContain("{{");
    expect(rendered.html).not.toContain("{{");
  });

  test("has the sections of its author, in order, each an anchor in the page", () => {
    expect(rendered.sections.map(({ id }) => id)).toEqual(policy[language].sections.map(({ id }) => id));
    for (const { id } of rendered.sections) expect(rendered.html).toContain(`<section id="${id}">`);
  });

  test("tells every activity with its legal basis and every recipient by name", () => {
    const { activities, recipients } = policies.processingActivities;

    for (const { name } of activities)
      expect(section("purposes")?.markdown).toContain(`### ${name[language]}\n`);
    for (const { name } of recipients)
      expect(section("recipients")?.markdown).toContain(name.value[language]);
    expect(section("retention")?.html).toContain("<table>");
    expect(section("rights")?.html).toContain("<table>");
  });

  test("tells the controller, the officer and the supervisory authority", () => {
    expect(section("controller")?.markdown).toContain("Aalborg Kommune");
    expect(section("dpo")?.markdown).toContain("Demo: dpo@example.org");
    expect(section("complaint")?.markdown).toContain("Carl Jacobsens Vej 35, 2500 Valby");
  });

  test("keeps the right to object as a section of its own (Art. 21(4))", () => {
    expect(section(policy[language].covers["21-4"] ?? "")?.markdown).not.toBe("");
  });

  test("shows no number or address of a reference that is not confirmed", () => {
    const { entries } = policies.legalFramework;
    const cited = new Set(
      policies.processingActivities.activities.flatMap(({ legalBasis }) =>
        legalBasis.flatMap(({ references }) => references.map((reference) => reference.split("#")[0])),
      ),
    );
    const hidden = entries.filter(({ key, confidence }) => cited.has(key) && confidence === "unconfirmed");

    expect(hidden.length).toBeGreaterThan(0);
    for (const { citation, url } of hidden) {
      expect(rendered.markdown).not.toContain(citation);
      if (url) expect(rendered.markdown).not.toContain(url);
    }
  });
});

test.each([
  ["<script>alert(1)</script>", "<script"],
  ['<img src=x onerror="alert(1)">', "<img"],
  ["[press](javascript:alert(1))", 'href="javascript:'],
])("an author's %s is text or nothing, never markup that runs", (written, dangerous) => {
  const { html } = renderPolicy(withSection(written), policies, "en");

  expect(html).not.toContain(dangerous);
});

test("a bar in a name cannot break the table it stands in", () => {
  const { processingActivities: record } = policies;
  const recipients = record.recipients.map((each) => ({ ...each, receives: { da: "a | b", en: "a | b" } }));
  const register = { ...policies, processingActivities: { ...record, recipients } };

  const { sections } = renderPolicy(policy, register, "en");

  expect(sections.find(({ id }) => id === "recipients")?.html).toContain("<td>a | b</td>");
});
