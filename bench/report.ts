/** One thing measured: ours and its limit, both per second and from the same run, and the ratio aimed at. */
export type Row = { row: string; ours: number; limit: number; aim: number };

const HEAD = ["row", "ours/s", "limit/s", "ratio", "aim"];

/** The rows as a table. */
export function report(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines.map((line) => line.map((cell, column) => pad(cell, column, widths)).join("  ")).join("\n");
}

function cells({ row, ours, limit, aim }: Row): string[] {
  return [row, ours.toFixed(0), limit.toFixed(0), (ours / limit).toFixed(3), aim.toFixed(2)];
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
