import fc from "fast-check";
import { maskCrossed, type Crossed } from "../../server/statistics/mask-crossed.ts";
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

/** So many requests of one month that name the same rights. */
type Kind = { month: number; rights: readonly number[]; count: number };

/** All that one page says of requests by right, by month, and by both; null is masked. */
type Told = {
  sum: number;
  rights: (number | null)[];
  months: (number | null)[];
  both: (number | null)[][] | undefined;
};

function worldOf(kinds: readonly Kind[], rights: number, months: number): Crossed {
  const of = (right: number | undefined, month: number | undefined) =>
    kinds
      .filter((kind) => right === undefined || kind.rights.includes(right))
      .filter((kind) => month === undefined || kind.month === month)
      .reduce((sum, { count }) => sum + count, 0);
  const upTo = (length: number) => Array.from({ length }, (_, at) => at);
  const margin = (count: number) => ({ count, isMasked: false });
  return {
    rows: upTo(rights).map((right) => margin(of(right, undefined))),
    columns: upTo(months).map((month) => margin(of(undefined, month))),
    cells: upTo(rights).map((right) => upTo(months).map((month) => of(right, month))),
  };
}

function masked(crossed: Crossed, small: number): Crossed {
  const maskedAlone = (margins: Crossed["rows"]) => {
    const { cells: alone } = maskGroup(cells(...margins.map(({ count }) => count)), small);
    return margins.map(({ count }, at) => ({ count, isMasked: alone[at]?.count.isMasked ?? false }));
  };
  return { ...crossed, rows: maskedAlone(crossed.rows), columns: maskedAlone(crossed.columns) };
}

function told(crossed: Crossed, small: number): Told {
  const hidden = maskCrossed(crossed, small);
  const tell = ({ count, isMasked }: { count: number; isMasked: boolean }) => (isMasked ? null : count);
  return {
    sum: crossed.columns.reduce((sum, { count }) => sum + count, 0),
    rights: crossed.rows.map(tell),
    months: crossed.columns.map(tell),
    both:
      hidden &&
      crossed.cells.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? null : count))),
  };
}

/** Every way in which so many requests can have come in so many months, each naming one or more of the rights. */
function worldsOf(requests: number, rights: number, months: number): Crossed[] {
  const sets = Array.from({ length: 2 ** rights - 1 }, (_, at) =>
    Array.from({ length: rights }, (_right, right) => right).filter((right) => (at + 1) & (1 << right)),
  );
  const kinds = sets.flatMap((named) =>
    Array.from({ length: months }, (_, month) => ({ month, rights: named })),
  );
  const divide = (left: number, at: number): Kind[][] => {
    const kind = kinds[at];
    if (!kind) return left === 0 ? [[]] : [];
    const counts = Array.from({ length: left + 1 }, (_, count) => count);
    return counts.flatMap((count) =>
      divide(left - count, at + 1).map((rest) => (count === 0 ? rest : [{ ...kind, count }, ...rest])),
    );
  };
  return divide(requests, 0).map((world) => worldOf(world, rights, months));
}

function agrees(world: Crossed, page: Told): boolean {
  const same = (shown: number | null | undefined, count: number) => shown === null || shown === count;
  return (
    world.rows.every(({ count }, row) => same(page.rights[row], count)) &&
    world.columns.every(({ count }, column) => same(page.months[column], count)) &&
    world.cells.every((row, at) => row.every((count, column) => same(page.both?.[at]?.[column], count)))
  );
}

test.each([
  { requests: 6, rights: 2, months: 3, small: 2 },
  { requests: 7, rights: 2, months: 3, small: 3 },
  { requests: 5, rights: 3, months: 2, small: 2 },
  { requests: 8, rights: 2, months: 2, small: 4 },
])(
  "of $requests requests for $rights rights in $months months, no masked number is known closer than $small by whoever tries every case",
  ({ requests, rights, months, small }) => {
    const worlds = worldsOf(requests, rights, months);
    const tally = { shown: 0, masked: 0 };
    fc.assert(
      fc.property(fc.nat(worlds.length - 1), (at) => {
        const truth = masked(worlds[at] as Crossed, small);
        const page = told(truth, small);
        if (!page.both) return;
        const possible = worlds.filter((world) => agrees(world, page));
        const range = (of: (world: Crossed) => number) => {
          const found = possible.map(of);
          return Math.max(...found) - Math.min(...found);
        };
        for (const [row, shown] of page.both.entries()) {
          for (const [column, count] of shown.entries()) {
            tally[count === null ? "masked" : "shown"]++;
            if (count === null)
              expect(range((world) => world.cells[row]?.[column] ?? 0)).toBeGreaterThanOrEqual(small);
            else expect(count === 0 || count >= small).toBe(true);
          }
        }
        for (const [row, count] of page.rights.entries())
          if (count === null)
            expect(range((world) => world.rows[row]?.count ?? 0)).toBeGreaterThanOrEqual(small);
        for (const [column, count] of page.months.entries())
          if (count === null)
            expect(range((world) => world.columns[column]?.count ?? 0)).toBeGreaterThanOrEqual(small);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(tally.shown, tally.masked)).toBeGreaterThan(20);
  },
);
