import {
  rightOnBasis,
  type PolicyRight,
  type Reach,
} from "../../../server/publication/legal/rights-by-basis.ts";

test.each<[PolicyRight, Reach, Reach, Reach]>([
  ["ACCESS", "APPLIES", "APPLIES", "APPLIES"],
  ["RECTIFICATION", "APPLIES", "APPLIES", "APPLIES"],
  ["ERASURE", "APPLIES", "LIMITED", "LIMITED"],
  ["RESTRICTION", "APPLIES", "APPLIES", "APPLIES"],
  ["PORTABILITY", "APPLIES", "DOES_NOT_APPLY", "DOES_NOT_APPLY"],
  ["OBJECTION", "DOES_NOT_APPLY", "DOES_NOT_APPLY", "APPLIES"],
])(
  "%s with consent: %s, with a legal obligation: %s, with a public task: %s",
  (right, consent, obligation, task) => {
    expect(rightOnBasis(right, "a").reach).toBe(consent);
    expect(rightOnBasis(right, "c").reach).toBe(obligation);
    expect(rightOnBasis(right, "e").reach).toBe(task);
  },
);

test.each<[PolicyRight, "a" | "c" | "e", string]>([
  ["PORTABILITY", "e", "20(3)"],
  ["PORTABILITY", "c", "20(1)(a)"],
  ["ERASURE", "e", "17(3)(b)"],
  ["OBJECTION", "c", "21(1)"],
  ["OBJECTION", "a", "7(3)"],
])("where %s does not reach basis %s, Article %s says why", (right, basis, article) => {
  expect(rightOnBasis(right, basis).reason.en).toContain(article);
});
