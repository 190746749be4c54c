import fc from "fast-check";
import { maskAlone, maskGroup, type Cell } from "../../server/statistics/mask.ts";

const SMALL = 5;
const cells = (...counts: number[]): Cell[] => counts.map((count, at) => ({ key: `k${at}`, count }));
const shown = (group: ReturnType<typeof maskGroup>) => group.cells.map(({ count }) => count.count);

test.each([
  [[], []],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [10, 20, 30],
    [10, 20, 30],
  ],
  [
    [3, 20, 30],
    [null, null, 30],
  ],
  [
    [1, 1, 30, 40],
    [null, null, null, 40],
  ],
  [
    [4, 4, 30],
    [null, null, 30],
  ],
  [
    [2, 9, 0],
    [null, null, 0],
  ],
] as const)("%j is shown as %j", (counts, expected) => {
  expect(shown(maskGroup(cells(...counts), SMALL))).toEqual(expected);
});

test("a single small number among zeros hides a zero with it, or its own sum", () => {
  const group = maskGroup(cells(7, 2), SMALL);

  expect(shown(group)).toEqual([null, null]);
  expect(group.total).toEqual({ count: 9, isMasked: false });
  expect(maskGroup(cells(3, 0), SMALL).total).toEqual({ count: null, isMasked: true });
});

test("a number that stands alone is masked when it is small, and zero is not small", () => {
  expect([0, 1, 4, 5].map((count) => maskAlone(count, SMALL).isMasked)).toEqual([false, true, true, false]);
});

test("whatever the numbers, no masked one follows from the sum and what is shown, and no small one is shown", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 8 }), fc.integer({ min: 2, max: 8 }), (counts, small) => {
      const { cells: masked, total } = maskGroup(cells(...counts), small);
      for (const { count } of masked)
        if (count.count !== null && count.count !== undefined)
          expect(count.count === 0 || count.count >= small).toBe(true);
      const hidden = masked.filter(({ count }) => count.isMasked).length;
      if (hidden === 0 || total.isMasked) return;
      const known = masked.reduce((sum, { count }) => sum + (count.count ?? 0), 0);
      // Another division of the rest among the masked ones fits what is shown just as well.
      expect(hidden).toBeGreaterThanOrEqual(2);
      expect((total.count ?? 0) - known).toBeGreaterThanOrEqual(small);
    }),
  );
});
