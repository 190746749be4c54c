import type { FoundRow } from "../sql/page-rows.ts";
import { grounds } from "../../../policies/grounds.ts";
import type { Language, RefusalGround } from "../../generated/schema.ts";

/** A part to hide in one record: a span of a text in UTF-16 code units, or the whole field. */
export type RedactedPart = {
  column: string;
  start: number | null;
  end: number | null;
  ground: RefusalGround;
};

/** A record in which the parts are not hidden but gone: a mark with the reason stands in their place (Art. 15(4)). */
export function redactRow(row: FoundRow, parts: readonly RedactedPart[], language: Language): FoundRow {
  if (parts.length === 0) return row;
  const hidden = { ...row };
  for (const column of new Set(parts.map((part) => part.column))) {
    hidden[column] = redactValue(
      row[column],
      parts.filter((part) => part.column === column),
      language,
    );
  }
  return hidden;
}

/** What stands where something was hidden. */
export function markOf(ground: RefusalGround, language: Language): string {
  const { mark, text }: { mark?: { da: string; en: string }; text: { da: string; en: string } } =
    grounds[ground];
  const words = mark ?? text;
  return language === "DA" ? `[sløret: ${words.da}]` : `[redacted: ${words.en}]`;
}

function redactValue(value: unknown, parts: readonly RedactedPart[], language: Language): unknown {
  const whole = parts.find(({ start }) => start === null);
  if (whole) return markOf(whole.ground, language);
  // A span of what is no text any more would leave the value readable; hide it whole.
  if (typeof value !== "string") return parts[0] ? markOf(parts[0].ground, language) : value;
  return [...parts]
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0))
    .reduce(
      (text, { start, end, ground }) =>
        text.slice(0, start ?? 0) + markOf(ground, language) + text.slice(end ?? text.length),
      value,
    );
}

/** What is wrong with the parts for this record, as a sentence; undefined when they fit. */
export function problemOfParts(row: FoundRow, parts: readonly RedactedPart[]): string | undefined {
  for (const { column, start, end } of parts) {
    if (!Object.hasOwn(row, column)) return "The record has no such field.";
    const value = row[column];
    if (value === null || value === "") return "The field is empty; there is nothing to hide.";
    if ((start === null) !== (end === null))
      return "Give both ends of a span, or neither for the whole field.";
    if (start === null || end === null) continue;
    if (typeof value !== "string") return "Only a text has spans; hide the whole field.";
    if (start < 0 || end <= start || end > value.length) return "The span must lie inside the text.";
    if (splitsCharacter(value, start) || splitsCharacter(value, end))
      return "The span cuts a character in two; move its end by one.";
  }
  return hasOverlap(parts) ? "Two parts overlap; join them into one." : undefined;
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function hasOverlap(parts: readonly RedactedPart[]): boolean {
  return parts.some((one, index) =>
    parts.some(
      (other, at) =>
        at > index &&
        one.column === other.column &&
        (one.start ?? 0) < (other.end ?? Infinity) &&
        (other.start ?? 0) < (one.end ?? Infinity),
    ),
  );
}
