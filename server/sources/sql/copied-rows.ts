import type { FoundRow } from "./page-rows.ts";
import type { NotCopied, PlacedDoubt } from "./sql-page.ts";

/** How the text of a value is read: as a driver would give it, and safe in JSON. */
export type CopiedType = "TEXT" | "NUMBER" | "BOOLEAN" | "JSON" | "MOMENT";

/** What stands before copied rows, so that they can be read by themselves: the columns, after how many that are only for the key. */
export type CopiedHead = { width: number; columns: readonly (readonly [name: string, type: CopiedType])[] };

/**
 * Rows as PostgreSQL's COPY writes them, one a line, after a line that says what stands in them: a mark, what of the
 * key is not among the values, and the values. The mark is a dot; or S, where only what people share leads to the row; or L, or both as
 * B, with the places of the values that are too long, where their length stands.
 */
export function copiedRows(head: CopiedHead, lines: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, "utf8"), lines]);
}

/** The records of copied rows. */
export function openCopiedRows(copied: Buffer): FoundRow[] {
  const [head = "", ...lines] = linesOf(copied);
  const { width, columns } = JSON.parse(head) as CopiedHead;
  return lines.map((line) => {
    const [mark = "", ...fields] = line.split("\t");
    const tooLong = placesOf(mark);
    const values = columns.map(([name, type], index) => {
      const text = unescaped(fields[width + index] ?? "");
      if (text === null) return [name, null] as const;
      return [name, tooLong.includes(index) ? notCopied(text) : READ[type](text)] as const;
    });
    return Object.fromEntries(values);
  });
}

/** What is doubtful about any of the lines, by their place. */
export function doubtsOf(lines: Buffer): PlacedDoubt[] {
  return linesOf(lines).flatMap((line, place) => {
    const mark = line.slice(0, line.indexOf("\t"));
    const isShared = mark.startsWith("S") || mark.startsWith("B");
    return [
      ...(isShared ? [{ place, doubt: "SHARED_IDENTIFIER" as const }] : []),
      ...(placesOf(mark).length > 0 ? [{ place, doubt: "TOO_LARGE" as const }] : []),
    ];
  });
}

/** The key of the last of the lines, whose columns stand at these places after the mark. */
export function lastKey(lines: Buffer, places: readonly number[]): string[] {
  const last = lines.toString("utf8", lines.lastIndexOf("\n", -2) + 1, lines.length - 1);
  const [, ...fields] = last.split("\t", Math.max(...places) + 2);
  return places.map((place) => unescaped(fields[place] ?? "") ?? "");
}

/** Each ends with a newline, the last one too; a newline within a value is written as two characters. */
function linesOf(lines: Buffer): string[] {
  return lines.toString("utf8").split("\n").slice(0, -1);
}

function placesOf(mark: string): number[] {
  return mark.length > 1 ? mark.split(",").slice(1).map(Number) : [];
}

function notCopied(length: string): NotCopied {
  return { notCopied: "TOO_LARGE", bytes: Number(length) };
}

const READ: Readonly<Record<CopiedType, (text: string) => unknown>> = {
  TEXT: (text) => text,
  BOOLEAN: (text) => text === "t",
  JSON: (text) => JSON.parse(text) as unknown,
  // NaN and infinity are no numbers of JSON.
  NUMBER: (text) => (Number.isFinite(Number(text)) ? Number(text) : text),
  // ISO 8601, which infinity and years BC have no form in.
  MOMENT: (text) => (/^\d.*\d$/.test(text) ? text.replace(" ", "T").replace(/\+00$/, "Z") : text),
};

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
};

/** What a field stands for; null is told from every text. */
function unescaped(field: string): string | null {
  if (field === "\\N") return null;
  if (!field.includes("\\")) return field;
  return field.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}
