import { cellArc, reversed, riseOf, rowArc, type Arc, type Table } from "./exchange.ts";

/** A number that stands beside a row or a column on the same page, and whether it is masked there. */
export type Margin = { count: number; isMasked: boolean };

/** Requests by right (rows) and interval (columns) at once; one that names several rights counts in each row. */
export type Crossed = {
  /** How often each right was named: the sum of its row. */
  rows: readonly Margin[];
  /** How many requests came in each interval; their sum is shown as well. */
  columns: readonly Margin[];
  cells: readonly (readonly number[])[];
};

/**
 * Which cells are masked. A row or a column that is masked by itself is masked whole, and so is each small cell. Then as
 * many others as it takes until the sums leave every masked number open by at least `smallNumber`: there are two tables
 * that agree with everything shown and differ by so much in it. Undefined where no choice does that: the table MUST then not be
 * shown at all.
 */
export function maskCrossed(crossed: Crossed, smallNumber: number): boolean[][] | undefined {
  const table = tableOf(crossed, smallNumber);
  const isOpen = table.isRowMasked.every(
    (isMasked, row) => !isMasked || isWide(table, rowArc(table, row), smallNumber),
  );
  if (!isOpen || !protectCells(table, smallNumber)) return undefined;
  const shownColumns = indexesOf(crossed.columns, ({ isMasked }) => !isMasked);
  return crossed.rows.map((margin, row) =>
    crossed.columns.map((column, at) =>
      column.isMasked ? !isNone(margin) : (table.isMasked[row]?.[shownColumns.indexOf(at)] ?? false),
    ),
  );
}

/** The masked columns stand as one, the last: what came in any of them may have come in another. */
function tableOf({ rows, columns, cells }: Crossed, smallNumber: number): Table & { hasPooled: boolean } {
  const shown = indexesOf(columns, ({ isMasked }) => !isMasked);
  const hidden = indexesOf(columns, ({ isMasked }) => isMasked);
  const groups = [...shown.map((at) => [at]), ...(hidden.length > 0 ? [hidden] : [])];
  const sumOf = (numbers: readonly number[], of: readonly number[]) =>
    of.reduce((sum, at) => sum + (numbers[at] ?? 0), 0);
  const numbers = cells.map((row) => groups.map((group) => sumOf(row, group)));
  const limits = groups.map((group) =>
    sumOf(
      columns.map(({ count }) => count),
      group,
    ),
  );
  const isHidden = (row: number, column: number, count: number) =>
    limits[column] !== 0 &&
    !isNone(rows[row]) &&
    (rows[row]?.isMasked === true || column >= shown.length || (count > 0 && count < smallNumber));
  return {
    cells: numbers,
    rowSums: rows.map(({ count }) => count),
    columnSums: limits.map((_, column) => numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
    limits,
    isMasked: numbers.map((row, at) => row.map((count, column) => isHidden(at, column, count))),
    isRowMasked: rows.map(({ isMasked }) => isMasked),
    hasPooled: hidden.length > 0,
  };
}

/** Goes round until nothing more had to be masked; what is open once stays so, since masking more only opens more. */
function protectCells(table: Table & { hasPooled: boolean }, smallNumber: number): boolean {
  const done = new Set<string>();
  for (let before = -1; before < done.size;) {
    before = done.size;
    for (const [row, masked] of table.isMasked.entries()) {
      for (const [column, isMasked] of masked.entries()) {
        const key = `${String(row)} ${String(column)}`;
        if (!isMasked || done.has(key)) continue;
        if (!isCellOpen(table, row, column, smallNumber)) return false;
        done.add(key);
      }
    }
  }
  return true;
}

/** A cell of the pooled columns may be 0 in any of them, so it is enough that it may be as large as asked. */
function isCellOpen(
  table: Table & { hasPooled: boolean },
  row: number,
  column: number,
  smallNumber: number,
): boolean {
  const arc = cellArc(table, row, column);
  if (!table.hasPooled || column < table.limits.length - 1) return isWide(table, arc, smallNumber);
  const missing = smallNumber - (table.cells[row]?.[column] ?? 0);
  return missing <= 0 || riseOf(table, arc, missing, true) >= missing;
}

/** Whether a number may differ by so much in what agrees with everything shown; more is masked until it may. */
function isWide(table: Table, arc: Arc, width: number): boolean {
  const rise = riseOf(table, arc, width, false);
  const fall = riseOf(table, reversed(arc), width - rise, false);
  if (rise + fall >= width) return true;
  const more = riseOf(table, arc, width - fall, true);
  return more + riseOf(table, reversed(arc), width - more, true) >= width;
}

/** Whether everybody can see that there is none, so that nothing in its row is left to hide. */
function isNone(margin: Margin | undefined): boolean {
  return margin?.count === 0 && !margin.isMasked;
}

function indexesOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number[] {
  return items.flatMap((item, at) => (is(item) ? [at] : []));
}
