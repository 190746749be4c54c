import { openCopiedRows } from "./copied-rows.ts";

/** A record as it was found, with the system's own field names. */
export type FoundRow = Record<string, unknown>;

/** Records, or the text a database gave them in (copied-rows.ts), which need not be taken apart to be kept. */
export type PageRows = { rows: FoundRow[] } | { copied: Buffer; count: number };

/** The records themselves. */
export function rowsOf(page: PageRows): FoundRow[] {
  return "rows" in page ? page.rows : openCopiedRows(page.copied);
}

/** How many records there are. */
export function countOf(page: PageRows): number {
  return "rows" in page ? page.rows.length : page.count;
}

/** The records as they are kept. */
export function bytesOf(page: PageRows): Buffer {
  return "rows" in page ? Buffer.from(JSON.stringify(page.rows), "utf8") : page.copied;
}

const LIST = "[".charCodeAt(0);

/** The records of a page that was kept: a list as JSON, or what a database gave. */
export function rowsOfBytes(kept: Buffer): FoundRow[] {
  return kept[0] === LIST ? (JSON.parse(kept.toString("utf8")) as FoundRow[]) : openCopiedRows(kept);
}
