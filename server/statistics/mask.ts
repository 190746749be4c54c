import type { CountByKey, MaskedCount } from "../generated/schema.ts";

/** A number by what it counts, before anything is masked. */
export type Cell = { key: string; count: number };

/** Numbers that belong together, with the sum that is shown beside them. */
export type MaskedGroup = { cells: CountByKey[]; total: MaskedCount };

/** Whether a number is so small that somebody might be recognised by it. */
function isSmall(count: number, smallNumber: number): boolean {
  return count > 0 && count < smallNumber;
}

/** One number that stands alone. */
export function maskAlone(count: number, smallNumber: number): MaskedCount {
  return shown(count, isSmall(count, smallNumber));
}

/**
 * Numbers with their sum. Small ones are masked, and then as many others, the smallest first, until no masked one can be
 * computed from the sum and what is shown: at least two are masked, and together they are not small.
 */
export function maskGroup(cells: readonly Cell[], smallNumber: number): MaskedGroup {
  const sum = cells.reduce((total, { count }) => total + count, 0);
  const masked = new Set(cells.filter(({ count }) => isSmall(count, smallNumber)));
  if (isSmall(sum, smallNumber)) return groupOf(cells, masked, shown(sum, true));
  const spare = [...cells]
    .filter((cell) => !masked.has(cell))
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count);
  while (masked.size > 0 && isTooOpen(masked, smallNumber)) {
    const next = spare.shift();
    if (!next) return groupOf(cells, masked, shown(sum, true));
    masked.add(next);
  }
  return groupOf(cells, masked, shown(sum, false));
}

function isTooOpen(masked: ReadonlySet<Cell>, smallNumber: number): boolean {
  const sum = [...masked].reduce((total, { count }) => total + count, 0);
  return masked.size < 2 || sum < smallNumber;
}

function groupOf(cells: readonly Cell[], masked: ReadonlySet<Cell>, total: MaskedCount): MaskedGroup {
  return {
    cells: cells.map((cell) => ({ key: cell.key, count: shown(cell.count, masked.has(cell)) })),
    total,
  };
}

function shown(count: number, isMasked: boolean): MaskedCount {
  return { count: isMasked ? null : count, isMasked };
}
