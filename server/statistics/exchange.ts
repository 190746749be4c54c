/**
 * A table beside its margins, as somebody may think it otherwise: masked numbers that can be exchanged for others without
 * any shown number changing. The sum of a row stands beside it; beside a column stands a number that none of its cells
 * exceeds and that its cells together reach, since one request may name several rights.
 */
export type Table = {
  cells: number[][];
  rowSums: number[];
  columnSums: number[];
  /** What stands beside each column. */
  limits: readonly number[];
  /** Which cells are masked; grows while others are protected. */
  isMasked: boolean[][];
  /** Which rows have a masked sum. */
  isRowMasked: readonly boolean[];
};

/** A number of the table: a cell, or the sum of a row, which lies between the row and what all rows come from. */
export type Arc = { from: number; to: number };

/** The arc of a cell. */
export function cellArc({ rowSums }: Table, row: number, column: number): Arc {
  return { from: row, to: rowSums.length + column };
}

/** The arc of the sum of a row. */
export function rowArc(table: Table, row: number): Arc {
  return { from: endsOf(table).above, to: row };
}

/** The same arc seen from its end: its number falls where the other's rises. */
export function reversed({ from, to }: Arc): Arc {
  return { from: to, to: from };
}

/** How far the number of an arc can change by itself: up along the arc, down along its reverse. */
export function roomOf(table: Table, { from, to }: Arc): number {
  const rows = table.rowSums.length;
  const { above, beneath } = endsOf(table);
  if (from === above) return table.isRowMasked[to] ? Infinity : 0;
  if (to === above) return table.isRowMasked[from] ? (table.rowSums[from] ?? 0) : 0;
  if (to === beneath) return Infinity;
  if (from === beneath) return (table.columnSums[to - rows] ?? 0) - (table.limits[to - rows] ?? 0);
  if (from < rows) return (table.limits[to - rows] ?? 0) - (table.cells[from]?.[to - rows] ?? 0);
  return table.cells[to]?.[from - rows] ?? 0;
}

/**
 * By how much the number of an arc can rise, at most so far, while others of the table make up for it and all sums that
 * are shown stay. Cells that are shown stay too, unless `mayMask`: then as few of them as will do are masked.
 */
export function riseOf(start: Table, arc: Arc, atMost: number, mayMask: boolean): number {
  const table = copyOf(start);
  const most = Math.min(atMost, roomOf(start, arc));
  let risen = 0;
  while (risen < most) {
    const path = findPath(table, arc, mayMask);
    if (!path) break;
    const step = Math.min(most - risen, ...path.map((each) => roomOf(table, each)));
    for (const each of path) move(table, each, step);
    risen += step;
  }
  return risen;
}

/** Numbers of its own; what is masked is shared, so that a cell masked on the way stays so. */
function copyOf(table: Table): Table {
  return {
    ...table,
    cells: table.cells.map((row) => [...row]),
    rowSums: [...table.rowSums],
    columnSums: [...table.columnSums],
  };
}

function endsOf({ rowSums, columnSums }: Table): { above: number; beneath: number } {
  const above = rowSums.length + columnSums.length;
  return { above, beneath: above + 1 };
}

/** From the arc's end back to its beginning by other arcs, over as few shown cells as can be. */
function findPath(table: Table, avoided: Arc, mayMask: boolean): Arc[] | undefined {
  const before = new Map<number, { node: number; cost: number }>([
    [avoided.to, { node: avoided.to, cost: 0 }],
  ]);
  const layers: number[][] = [[avoided.to], []];
  for (let cost = 0; cost < layers.length; cost++) {
    for (const node of layers[cost] ?? []) {
      if (before.get(node)?.cost !== cost) continue;
      for (const next of neighboursOf(table, node)) {
        const price = cost + priceOf(table, { from: node, to: next });
        if (price > cost && !mayMask) continue;
        if (isSame({ from: node, to: next }, avoided) || (before.get(next)?.cost ?? Infinity) <= price)
          continue;
        if (roomOf(table, { from: node, to: next }) <= 0) continue;
        before.set(next, { node, cost: price });
        (layers[price] ??= []).push(next);
      }
    }
  }
  return before.has(avoided.from) ? pathTo(before, avoided) : undefined;
}

function pathTo(before: ReadonlyMap<number, { node: number }>, { from: end, to: start }: Arc): Arc[] {
  const path: Arc[] = [];
  for (let to = end; to !== start;) {
    const from = before.get(to)?.node ?? start;
    path.unshift({ from, to });
    to = from;
  }
  return path;
}

function isSame(one: Arc, other: Arc): boolean {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}

function* neighboursOf(table: Table, node: number): Generator<number> {
  const rows = table.rowSums.length;
  const { above, beneath } = endsOf(table);
  const isColumn = node >= rows && node < above;
  if (isColumn || node === above) for (let row = 0; row < rows; row++) yield row;
  if (isColumn) yield beneath;
  if (node < rows || node === beneath) for (let at = rows; at < above; at++) yield at;
  if (node < rows) yield above;
}

/** What is shown costs: one for each cell that would have to be masked. */
function priceOf(table: Table, arc: Arc): number {
  const place = placeOf(table, arc);
  return place && !table.isMasked[place.row]?.[place.column] ? 1 : 0;
}

function placeOf(table: Table, { from, to }: Arc): { row: number; column: number } | undefined {
  const rows = table.rowSums.length;
  const { above } = endsOf(table);
  const [low, high] = from < to ? [from, to] : [to, from];
  return low < rows && high >= rows && high < above ? { row: low, column: high - rows } : undefined;
}

function move(table: Table, arc: Arc, step: number): void {
  const rows = table.rowSums.length;
  const { above, beneath } = endsOf(table);
  const { from, to } = arc;
  if (from === above) return add(table.rowSums, to, step);
  if (to === above) return add(table.rowSums, from, -step);
  if (to === beneath) return add(table.columnSums, from - rows, step);
  if (from === beneath) return add(table.columnSums, to - rows, -step);
  const place = placeOf(table, arc);
  const masked = place && table.isMasked[place.row];
  const numbers = place && table.cells[place.row];
  if (!masked || !numbers) throw new Error("an arc between a row and a column is a cell");
  masked[place.column] = true;
  return add(numbers, place.column, from < to ? step : -step);
}

function add(numbers: number[], at: number, step: number): void {
  numbers[at] = (numbers[at] ?? 0) + step;
}
