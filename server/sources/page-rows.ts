/** A record as it was found, with the system's own field names. */
export type FoundRow = Record<string, unknown>;

/** Records, or their JSON as the database wrote it, which need not be taken apart to be kept. */
export type PageRows = { rows: FoundRow[] } | { json: string; count: number };

/** The records themselves. */
export function rowsOf(page: PageRows): FoundRow[] {
  return "rows" in page ? page.rows : (JSON.parse(page.json) as FoundRow[]);
}

/** How many records there are. */
export function countOf(page: PageRows): number {
  return "rows" in page ? page.rows.length : page.count;
}

/** The records as JSON. */
export function jsonOf(page: PageRows): string {
  return "rows" in page ? JSON.stringify(page.rows) : page.json;
}
