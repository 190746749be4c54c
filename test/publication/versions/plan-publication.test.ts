import {
  planPublication,
  type RefusalReason,
} from "../../../server/publication/versions/plan-publication.ts";
import type { Candidate } from "../../../server/publication/versions/publication-candidates.ts";
import type { LegalFramework } from "../../../server/publication/policies/legal-framework-schema.ts";

const TODAY = "2026-06-01";
const FIRST = { effectiveOn: "2026-01-01", sha256: "a" };
const ANNOUNCED = { effectiveOn: "2026-09-01", sha256: "z" };

function candidate(effectiveOn: string, sha256: string, isHistory = false): Candidate {
  const content = {} as never;
  return { document: "PRIVACY_POLICY", file: "x", effectiveOn, sha256, isHistory, content };
}

function framework(...keys: string[]): LegalFramework {
  return { entries: keys.map((key) => ({ key })) } as LegalFramework;
}

test.each<[string, Candidate[], (typeof FIRST)[], string[], [string, RefusalReason][]]>([
  [
    "nothing was published: all are, also those of days that have passed",
    [candidate("2026-01-01", "a", true), candidate("2026-02-01", "b")],
    [],
    ["a", "b"],
    [],
  ],
  ["the same text: nothing", [candidate("2026-01-01", "a")], [FIRST], [], []],
  ["a changed text from today: published", [candidate(TODAY, "b")], [FIRST], ["b"], []],
  ["a changed text from a day to come: published", [candidate("2027-01-01", "b")], [FIRST], ["b"], []],
  [
    "a changed text from the same day: refused",
    [candidate("2026-01-01", "b")],
    [FIRST],
    [],
    [["b", "TEXT_CHANGED"]],
  ],
  [
    "a changed text from an earlier day: refused",
    [candidate("2025-01-01", "b")],
    [FIRST],
    [],
    [["b", "NOT_LATER"]],
  ],
  [
    "a text between two published ones: refused, as versions come in order",
    [candidate("2026-07-01", "b")],
    [FIRST, ANNOUNCED],
    [],
    [["b", "NOT_LATER"]],
  ],
  [
    "a text that would have applied yesterday: refused",
    [candidate("2026-05-31", "b")],
    [FIRST],
    [],
    [["b", "IN_THE_PAST"]],
  ],
  [
    "an older edition put in afterwards: refused",
    [candidate("2025-01-01", "b", true), candidate("2026-01-01", "a")],
    [FIRST],
    [],
    [["b", "NOT_LATER"]],
  ],
  [
    "an edition that others follow: what was published stands, whatever its tables would show today",
    [candidate("2026-01-01", "changed", true), candidate("2026-08-01", "b")],
    [FIRST],
    ["b"],
    [],
  ],
])("%s", (_, candidates, versions, published, refused) => {
  const plan = planPublication(candidates, { versions }, TODAY);

  expect(plan.toPublish.map(({ sha256 }) => sha256)).toEqual(published);
  expect(plan.refusals.map(({ candidate: { sha256 }, reason }) => [sha256, reason])).toEqual(refused);
  for (const { message } of plan.refusals) expect(message).toMatch(/\. (Give|Keep) /);
});

test("an entry of the published framework cannot be left out of the next; it stays with its last day", () => {
  const next = { ...candidate("2027-01-01", "b"), document: "LEGAL_FRAMEWORK" } as Candidate;
  const without = { ...next, content: framework("gdpr") } as Candidate;
  const stored = { versions: [FIRST], framework: framework("gdpr", "old-act") };

  const plan = planPublication([without], stored, TODAY);

  expect(plan.refusals).toMatchObject([{ reason: "ENTRY_REMOVED" }]);
  expect(plan.refusals[0]?.message).toContain("The published entries old-act are missing.");
  const kept = { ...next, content: framework("gdpr", "old-act", "new-act") } as Candidate;
  expect(planPublication([kept], stored, TODAY).toPublish).toEqual([kept]);
});
