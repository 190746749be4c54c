import fc from "fast-check";
import { text } from "node:stream/consumers";
import { csvCell, csvOf } from "../../server/package/csv.ts";
import type { PackagedRow } from "../../server/package/package-input.ts";

test.each([
  ["plain text", "Barndom", "Barndom"],
  ["a comma", "Ditlevsen, Tove", '"Ditlevsen, Tove"'],
  ["quotes", 'Han sagde "nej"', '"Han sagde ""nej"""'],
  ["a line break", "a\nb", '"a\nb"'],
  ["a Windows line break", "a\r\nb", '"a\r\nb"'],
  ["outer blanks", " a ", '" a "'],
  ["a semicolon, which Danish spreadsheets separate by", "a;b", '"a;b"'],
  ["Danish letters", "Rødgrød på ære", "Rødgrød på ære"],
  ["nothing", null, ""],
  ["an empty text", "", ""],
  ["a missing value", undefined, ""],
  ["true", true, "true"],
  ["zero", 0, "0"],
  ["a date object", new Date("2026-12-01T09:30:00Z"), "2026-12-01T09:30:00.000Z"],
  ["an object", { a: "b" }, '"{""a"":""b""}"'],
  ["a list", [1, 2], '"[1,2]"'],
  ["a big integer within a list", [2n ** 64n], '"[""18446744073709551616""]"'],
])("a CSV cell holds %s", (_, value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test.each([
  ["=1+1", "'=1+1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ["+45 33 19 32 00", "'+45 33 19 32 00"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["＝1+1", "'＝1+1"],
  ["-", "'-"],
])("the text %j is not run as a formula", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test.each([
  ["-5", "-5"],
  ["-12.50", "-12.50"],
  ["-12,50", '"-12,50"'],
  ["-1.234,50", '"-1.234,50"'],
  ["-1e-7", "-1e-7"],
  [-5, "-5"],
  [-0.0000001, "-1e-7"],
])("the negative number %j stays a number", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test("a CSV begins with a byte order mark and the titles, and ends each line as RFC 4180 says", async () => {
  const columns = [
    { name: "b", title: "Titel, kort", category: "x" },
    { name: "a", title: "=Dato", category: "x" },
  ];

  expect(await csv(columns, [{ a: 1, b: 2, c: 3 }, { b: "=x" }])).toBe(
    `\uFEFF"Titel, kort",'=Dato\r\n2,1\r\n'=x,\r\n`,
  );
  expect(await csv(columns, [])).toBe(`\uFEFF"Titel, kort",'=Dato\r\n`);
});

test("whatever the texts hold, reading the CSV gives them back", async () => {
  const value = fc.string({ unit: fc.constantFrom(",", '"', "\r", "\n", "a", "=", "-", "1", " ", ";", "æ") });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value)), async (pairs) => {
      const columns = ["a", "b"].map((name) => ({ name, title: name, category: "x" }));
      const written = await csv(
        columns,
        pairs.map(([a, b]) => ({ a, b })),
      );

      const [header, ...lines] = parsed(written.slice(1));
      expect(header).toEqual(["a", "b"]);
      expect(lines.map((cells) => cells.map(withoutApostrophe))).toEqual(pairs);
    }),
  );
});

async function csv(columns: Parameters<typeof csvOf>[0], rows: PackagedRow[]): Promise<string> {
  async function* each() {
    yield* rows;
  }
  return text(csvOf(columns, each()));
}

function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

/** Reads RFC 4180 by its grammar, independently of how it was written. */
function parsed(text: string): string[][] {
  const lines: string[][] = [];
  const line: string[] = [];
  let rest = text;
  while (rest !== "") {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!match) throw new Error(`This is not CSV: ${JSON.stringify(rest.slice(0, 80))}`);
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") lines.push(line.splice(0));
    rest = rest.slice(match[0].length);
  }
  return lines;
}
