import { planPublication, type Candidate } from "../../server/publication/plan-publication.ts";

function candidate(effectiveOn: string, sha256: string, isHistory = false): Candidate {
  return {
    document: "PRIVACY_POLICY",
    file: "x",
    effectiveOn,
    sha256,
    isHistory,
    content: {} as Candidate["content"],
  };
}

test.each<[string, Candidate[], { effectiveOn: string; sha256: string } | undefined, string[], string[]]>([
  [
    "nothing was published: all are",
    [candidate("2026-01-01", "a", true), candidate("2026-02-01", "b")],
    undefined,
    ["a", "b"],
    [],
  ],
  [
    "the same text: nothing",
    [candidate("2026-01-01", "a")],
    { effectiveOn: "2026-01-01", sha256: "a" },
    [],
    [],
  ],
  [
    "a changed text from a later day: published",
    [candidate("2026-02-01", "b")],
    { effectiveOn: "2026-01-01", sha256: "a" },
    ["b"],
    [],
  ],
  [
    "a changed text from the same day: conflict",
    [candidate("2026-01-01", "b")],
    { effectiveOn: "2026-01-01", sha256: "a" },
    [],
    ["b"],
  ],
  [
    "a changed text from an earlier day: conflict",
    [candidate("2025-01-01", "b")],
    { effectiveOn: "2026-01-01", sha256: "a" },
    [],
    ["b"],
  ],
  [
    "an edition that others follow: what was published stands",
    [candidate("2026-01-01", "changed", true), candidate("2026-02-01", "b")],
    { effectiveOn: "2026-01-01", sha256: "a" },
    ["b"],
    [],
  ],
])("%s", (_, candidates, newest, published, conflicts) => {
  const plan = planPublication(candidates, newest);

  expect(plan.toPublish.map(({ sha256 }) => sha256)).toEqual(published);
  expect(plan.conflicts.map(({ sha256 }) => sha256)).toEqual(conflicts);
});
