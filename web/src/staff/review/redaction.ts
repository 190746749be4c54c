import type { RefusalGround } from "../../generated/graphql.ts";

/** The grounds on which a record or a part of it may be kept back (Art. 15(4); databeskyttelsesloven § 22). */
export const HIDING_GROUNDS = [
  "RIGHTS_OF_OTHERS",
  "DBL22_PRIVATE",
  "DBL22_PUBLIC",
  "DBL22_3_FILE_ACCESS",
] as const satisfies readonly RefusalGround[];

/** One of them. */
export type HidingGround = (typeof HIDING_GROUNDS)[number];

/** A part to hide: a span in UTF-16 code units, or the whole field. */
export type HiddenPart = { column: string; start: number | null; end: number | null; ground: HidingGround };

/** A place in a field's text, or the field itself. */
export type Spot = Pick<HiddenPart, "column" | "start" | "end">;

/** A run of a text: plain, something that may be about somebody else, or a part that will be hidden. */
export type Piece<Suggestion> = { start: number; end: number; suggestion?: Suggestion; part?: HiddenPart };

type Span = { start: number; end: number };

/** Whether two spots share a character. */
function overlaps(one: Spot, other: Spot): boolean {
  return (
    one.column === other.column &&
    (one.start ?? 0) < (other.end ?? Infinity) &&
    (other.start ?? 0) < (one.end ?? Infinity)
  );
}

/** Hides a spot, or shows it again; what it overlaps gives way, so that no two parts ever do. */
export function toggleSpot(
  parts: readonly HiddenPart[],
  spot: Spot,
  ground: HidingGround,
): readonly HiddenPart[] {
  const others = parts.filter((part) => !overlaps(part, spot));
  const isHidden = parts.some((part) => isSameSpot(part, spot));
  return isHidden ? others : [...others, { ...spot, ground }];
}

/** The next ground of the closed list, or the one before; round and round. */
export function neighbour(ground: HidingGround, step: 1 | -1): HidingGround {
  const at = HIDING_GROUNDS.indexOf(ground) + step + HIDING_GROUNDS.length;
  return HIDING_GROUNDS[at % HIDING_GROUNDS.length] ?? ground;
}

/** Whether two spots are the very same. */
export function isSameSpot(one: Spot, other: Spot): boolean {
  return one.column === other.column && one.start === other.start && one.end === other.end;
}

/** Cuts a text where something is hidden or may have to be; what a hidden part covers is no suggestion any more. */
export function piecesOf<Suggestion extends Span>(
  length: number,
  parts: readonly HiddenPart[],
  suggestions: readonly Suggestion[],
): Piece<Suggestion>[] {
  const hidden = parts.flatMap((part) =>
    part.start === null || part.end === null ? [] : [{ start: part.start, end: part.end, part }],
  );
  const open = suggestions
    .filter((one) => !hidden.some((part) => one.start < part.end && part.start < one.end))
    .map((suggestion) => ({ start: suggestion.start, end: suggestion.end, suggestion }));
  const marked = [...hidden, ...open].sort((a, b) => a.start - b.start);
  const pieces: Piece<Suggestion>[] = [];
  let at = 0;
  for (const piece of marked) {
    if (piece.start > at) pieces.push({ start: at, end: piece.start });
    pieces.push(piece);
    at = piece.end;
  }
  if (at < length) pieces.push({ start: at, end: length });
  return pieces;
}
