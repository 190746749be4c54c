import { suggestRedactions } from "../../../server/sources/review/suggest-redactions.ts";

const OWN = { name: "Anne Lykke Madsen", cpr: "7403851118", email: "anne.madsen@post.example" };

function said(text: string): [string, string][] {
  return suggestRedactions(text, OWN).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

test.each([
  ["Talte med Bent Hald Kristensen i dag.", [["NAME", "Bent Hald Kristensen"]]],
  [
    "Søren Ærø-Ågård og Åse B. Øst kom forbi",
    [
      ["NAME", "Søren Ærø-Ågård"],
      ["NAME", "Åse B. Øst"],
    ],
  ],
  ["Ring til Ole von Linstow", [["NAME", "Ole von Linstow"]]],
  ["Nummer 900958-0731 hører til en anden", [["CPR", "900958-0731"]]],
  ["og uden streg 9009580731.", [["CPR", "9009580731"]]],
  ["Skriv til bent.kristensen@post.example nu", [["EMAIL", "bent.kristensen@post.example"]]],
  [
    "Ring på 00 11 20 05 eller +4500112006",
    [
      ["PHONE", "00 11 20 05"],
      ["PHONE", "+4500112006"],
    ],
  ],
] as const)("in “%s” it points at %j", (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test.each([
  "Anne Lykke Madsen hentede bogen.",
  "Anne Madsen ringede.",
  "Hendes nummer er 740385-1118, skrevet 7403851118.",
  "Hun har adressen Anne.Madsen@Post.example",
  "Bogen kom den 2026-11-02 og koster 125 kr.",
  "lånet blev fornyet",
  "",
])("in “%s” there is nothing of others to point at", (text) => {
  expect(said(text)).toEqual([]);
});

test("suggestions come in the order of the text and never overlap", () => {
  const text = "Bent Hald, 9009580731, bent@post.example, 00112005";

  const found = suggestRedactions(text, OWN);

  expect(found.map(({ kind }) => kind)).toEqual(["NAME", "CPR", "EMAIL", "PHONE"]);
  for (const [at, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
});

test("a long text of nothing but capitals and digits is read in a moment", () => {
  const text = "Aa ".repeat(20_000) + "1".repeat(20_000);
  const began = performance.now();

  suggestRedactions(text, OWN);

  expect(performance.now() - began).toBeLessThan(5_000);
});
