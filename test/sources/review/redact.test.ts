import fc from "fast-check";
import {
  markOf,
  problemOfParts,
  redactRow,
  type RedactedPart,
} from "../../../server/sources/review/redact.ts";

const NOTE = "Talte med Bent Hald Kristensen om lånet. Bent ringer.";
const part = (start: number | null, end: number | null, given: Partial<RedactedPart> = {}): RedactedPart => ({
  column: "body",
  start,
  end,
  ground: "RIGHTS_OF_OTHERS",
  ...given,
});

test("a hidden span is gone, and a mark with the reason stands in its place", () => {
  const start = NOTE.indexOf("Bent Hald");

  const { body } = redactRow({ body: NOTE }, [part(start, start + "Bent Hald Kristensen".length)], "DA");

  expect(body).toBe("Talte med [sløret: af hensyn til en anden person] om lånet. Bent ringer.");
});

test("two spans are hidden without moving each other", () => {
  const { body } = redactRow({ body: "abcdef" }, [part(4, 5), part(1, 2)], "EN");

  expect(body).toBe(`a${markOf("RIGHTS_OF_OTHERS", "EN")}cd${markOf("RIGHTS_OF_OTHERS", "EN")}f`);
});

test("a whole field is hidden, whatever it holds", () => {
  const row = { body: NOTE, count: 7 };

  const hidden = redactRow(row, [part(null, null, { column: "count", ground: "DBL22_PRIVATE" })], "DA");

  expect(hidden).toEqual({ body: NOTE, count: "[sløret: private interesser]" });
  expect(row.count).toBe(7);
});

test.each([
  ["a field the record does not have", { body: NOTE }, [part(0, 1, { column: "other" })], /no such field/],
  ["a field only objects have", { body: NOTE }, [part(0, 1, { column: "constructor" })], /no such field/],
  ["an empty field", { body: null }, [part(null, null)], /empty/],
  ["one end only", { body: NOTE }, [part(1, null)], /both ends/],
  ["a span that ends before it begins", { body: NOTE }, [part(5, 5)], /inside the text/],
  ["a span before the text", { body: NOTE }, [part(-1, 2)], /inside the text/],
  ["a span beyond the text", { body: NOTE }, [part(0, NOTE.length + 1)], /inside the text/],
  ["a span of a number", { body: 12 }, [part(0, 1)], /Only a text/],
  ["half a character", { body: "a📖b" }, [part(0, 2)], /cuts a character/],
  ["overlapping spans", { body: NOTE }, [part(0, 5), part(4, 9)], /overlap/],
  ["a span of a field that is hidden whole", { body: NOTE }, [part(0, 5), part(null, null)], /overlap/],
] as const)("%s is refused with a sentence", (_what, row, parts, sentence) => {
  expect(problemOfParts(row, parts)).toMatch(sentence);
});

test("spans that touch but do not overlap are fine", () => {
  expect(problemOfParts({ body: NOTE }, [part(0, 5), part(5, 9)])).toBeUndefined();
});

test("whatever is hidden, no character of it is left and every other character is", () => {
  const spans = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 8 }).map((ends) => {
    const sorted = [...ends].sort((a, b) => a - b);
    return sorted.flatMap((start, at) =>
      at % 2 === 0 && sorted[at + 1] ? [part(start, sorted[at + 1] ?? 0)] : [],
    );
  });

  fc.assert(
    fc.property(spans, (parts) => {
      // Each character stands once, and none of them is in a mark.
      const text = Array.from({ length: 41 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
      const body = String(redactRow({ body: text }, parts, "DA")["body"]);
      for (const [at, character] of [...text].entries()) {
        const isHidden = parts.some(({ start, end }) => at >= (start ?? 0) && at < (end ?? 0));
        expect(body.includes(character)).toBe(!isHidden);
      }
    }),
  );
});
