import fc from "fast-check";
import { copiedRows, doubtsOf, lastKey, openCopiedRows } from "../../../server/sources/sql/copied-rows.ts";
import { CopyCutter, type CutLines } from "../../../server/sources/sql/postgres/copy-cutter.ts";
import { bytesOf, rowsOfBytes } from "../../../server/sources/sql/page-rows.ts";

const LETTERS: Readonly<Record<string, string>> = {
  ...{ "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v" },
};

/** As PostgreSQL's manual says that COPY writes a value in its text form. */
const field = (value: string | null): string =>
  value === null ? "\\N" : value.replace(/[\\\b\f\n\r\t\v]/g, (letter) => LETTERS[letter] ?? letter);

const line = (...fields: (string | null)[]): string => `${fields.map(field).join("\t")}\n`;

const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0") && value.isWellFormed());
const value = fc.oneof(text, fc.constant(null), fc.constantFrom("\\N", "\\", "\n.", "\t\\t", "\r\n", ""));

test("any text, and its absence, is read as PostgreSQL wrote it; the key of the last row is what to go on from", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, value, value), { minLength: 1, maxLength: 20 }), (rows) => {
      const lines = Buffer.from(rows.map(([key, one, other]) => line(".", key, one, other)).join(""));
      const columns = [
        ["one", "TEXT"],
        ["other", "TEXT"],
      ] as const;

      expect(openCopiedRows(copiedRows({ width: 1, columns }, lines))).toEqual(
        rows.map(([, one, other]) => ({ one, other })),
      );
      expect(lastKey(lines, [0])).toEqual([rows.at(-1)?.[0]]);
      expect(lastKey(lines, [2, 0])).toEqual([rows.at(-1)?.[2] ?? "", rows.at(-1)?.[0]]);
      expect(doubtsOf(lines)).toEqual([]);
    }),
  );
});

test("values are read by their type, and what is no number of JSON stays a text", () => {
  const columns = [
    ["n", "NUMBER"],
    ["b", "BOOLEAN"],
    ["j", "JSON"],
    ["m", "MOMENT"],
    ["__proto__", "TEXT"],
  ] as const;
  const lines = [
    line(".", "-0.5", "t", '{"a": [1, null]}', "2026-05-31 22:30:00.5+00", "p"),
    line(".", "NaN", "f", "null", "0044-03-15 12:00:00+00 BC", "p"),
    line(".", "-Infinity", null, null, "infinity", "p"),
    line(".", null, null, '"t\\n"', "10000-01-01 00:00:00", "p"),
  ];

  const rows = openCopiedRows(copiedRows({ width: 0, columns }, Buffer.from(lines.join(""))));

  expect(rows.map((row) => [row["n"], row["b"], row["j"], row["m"]])).toEqual([
    [-0.5, true, { a: [1, null] }, "2026-05-31T22:30:00.5Z"],
    ["NaN", false, null, "0044-03-15 12:00:00+00 BC"],
    ["-Infinity", null, null, "infinity"],
    [null, null, "t\n", "10000-01-01T00:00:00"],
  ]);
  expect(Object.keys(rows[0] ?? {})).toContain("__proto__");
});

test("a mark says which rows are doubtful, and which of their values are too long", () => {
  const columns = [
    ["a", "TEXT"],
    ["b", "NUMBER"],
  ] as const;
  const lines = Buffer.from(
    [".", "S", "L,0", "B,0,1"].map((mark, key) => line(mark, `${key}`, "7", "8")).join(""),
  );
  const tooLong = (bytes: number) => ({ notCopied: "TOO_LARGE", bytes });

  expect(openCopiedRows(copiedRows({ width: 1, columns }, lines))).toEqual([
    { a: "7", b: 8 },
    { a: "7", b: 8 },
    { a: tooLong(7), b: 8 },
    { a: tooLong(7), b: tooLong(8) },
  ]);
  expect(doubtsOf(lines)).toEqual([
    { place: 1, doubt: "SHARED_IDENTIFIER" },
    { place: 2, doubt: "TOO_LARGE" },
    { place: 3, doubt: "SHARED_IDENTIFIER" },
    { place: 3, doubt: "TOO_LARGE" },
  ]);
});

test("a page kept as a list, as earlier versions kept every page, is still read", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: value })), (rows) => {
      expect(rowsOfBytes(bytesOf({ rows }))).toEqual(rows);
    }),
  );
});

test("however the bytes arrive, the pages are the same: whole rows, so many or of so many bytes at most", () => {
  const rows = fc.array(fc.tuple(fc.constantFrom(".", "S"), text), { maxLength: 40 });
  const limits = fc.record({ rows: fc.integer({ min: 1, max: 9 }), bytes: fc.integer({ min: 1, max: 200 }) });
  fc.assert(
    fc.property(rows, limits, fc.array(fc.nat({ max: 2_000 })), (given, most, cuts) => {
      const lines = given.map(([mark, note]) => line(mark, note));
      const bytes = Buffer.from(lines.join(""));
      const pages = cutAll(bytes, cuts, most);

      expect(Buffer.concat(pages.map((page) => page.lines))).toEqual(bytes);
      expect(pages).toEqual(cutAll(bytes, [], most));
      let place = 0;
      for (const [index, page] of pages.entries()) {
        const own = lines.slice(place, place + page.count);
        expect(page.lines.toString()).toBe(own.join(""));
        expect(page.count).toBeLessThanOrEqual(most.rows);
        expect(Buffer.byteLength(own.slice(0, -1).join(""))).toBeLessThan(most.bytes);
        expect(page.isMarked).toBe(own.some((one) => !one.startsWith(".")));
        const isFull = page.count === most.rows || page.lines.length >= most.bytes;
        expect(isFull || index === pages.length - 1).toBe(true);
        place += page.count;
      }
      expect(place).toBe(given.length);
    }),
  );
});

function cutAll(bytes: Buffer, cuts: readonly number[], most: { rows: number; bytes: number }): CutLines[] {
  const cutter = new CopyCutter(most);
  const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
  const pages = places.slice(1).flatMap((end, index) => [...cutter.take(bytes.subarray(places[index], end))]);
  return [...pages, ...cutter.rest()];
}
