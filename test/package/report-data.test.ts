import type { PackagedRow } from "../../server/package/package-input.ts";
import { givenCollection, givenPackage } from "./zip-given-package.ts";
import { reportOf, wordsOf } from "./zip-unpacked.ts";

test("records are a table with the columns in words", async () => {
  const report = await reportOf(
    givenPackage([
      givenCollection([
        { title: "Barndom", due_on: "2026-12-24" },
        { title: "Ungdom", due_on: null },
      ]),
    ]),
  );

  expect(report).toContain("<caption>Lån – 2 oplysninger</caption>");
  expect(report).toContain('<th scope="col">Titel</th><th scope="col">Afleveres</th>');
  expect(report).toContain('<td>Barndom</td><td><time datetime="2026-12-24">24. dec. 2026</time></td>');
  expect(report).toContain("<td>Ungdom</td><td>–</td>");
});

test("a single record is a list of its fields, and so are a few records of many fields", async () => {
  const columns = Array.from({ length: 9 }, (_, at) => ({
    name: `c${at}`,
    title: `Felt ${at}`,
    category: "x",
  }));
  const one = await reportOf(givenPackage([givenCollection([{ title: "Barndom" }])]));
  const few = await reportOf(givenPackage([givenCollection([{ c0: "a" }, { c0: "b" }], { columns })]));

  expect(one).toContain('<table class="record">\n        <caption>Lån</caption>');
  expect(one).toMatch(/<th scope="row">Titel<\/th>\s*<td>Barndom<\/td>/);
  expect(few).toContain("<caption>Lån – 1 af 2</caption>");
  expect(few).toContain("<caption>Lån – 2 af 2</caption>");
});

test("of a large collection the first 200 records are shown, and the files that hold the rest are named", async () => {
  let read = 0;
  const rows = async function* () {
    for (; read < 1_234; read += 1) yield { title: `Bog ${read}.` };
  };
  const report = await reportOf(givenPackage([givenCollection([], { count: 1_234, rows })]));

  expect(report.match(/<td>Bog \d+\.<\/td>/g)).toHaveLength(200);
  expect(read).toBeLessThan(201);
  expect(wordsOf(report)).toContain(
    "Her står de første 200 af 1.234 oplysninger. Resten er i CSV- og JSON-filen",
  );
  expect(report).toContain('<a href="data/cicero/loans.csv">');
});

test.each([
  ["DA", "Der er ingen oplysninger om dig her."],
  ["EN", "There are no data about you here."],
] as const)("an empty collection says in %s that there is no data", async (language, said) => {
  const report = await reportOf(givenPackage([givenCollection([])], { language }));

  expect(report).toContain(`<p>${said}</p>`);
  expect(report).not.toContain("<details");
});

test("where everything is withheld, the report does not say that there is nothing", async () => {
  const withheld = [
    { ground: "DBL22_PUBLIC", provision: "§ 22, stk. 2", text: "Offentlige interesser.", count: 2 },
  ];
  const report = await reportOf(givenPackage([givenCollection([], { withheld })]));

  expect(report).not.toContain("Der er ingen oplysninger om dig her.");
  expect(wordsOf(report)).toContain(
    "De oplysninger, der er her, er ikke med i kopien. 2 oplysninger er ikke med. Se hvorfor",
  );
});

test("what is withheld stands with count, reason and rule, and fields that are not copied with their reason", async () => {
  const withheld = [
    {
      ground: "RIGHTS_OF_OTHERS",
      provision: "artikel 15, stk. 4",
      text: "Handler også om en anden.",
      count: 1_000,
    },
    { ground: "DBL22_PUBLIC", provision: "§ 22, stk. 2", text: "Offentlige interesser.", count: 1 },
  ];
  const notCopied = [{ title: "Kodeord", reason: "Sikkerhed." }];
  const text = wordsOf(
    await reportOf(givenPackage([givenCollection([{ title: "Barndom" }], { withheld, notCopied })])),
  );

  expect(text).toContain("1.001 oplysninger og 1 felt er ikke med.");
  expect(text).toContain("I alt 1.001 oplysninger er undtaget.");
  expect(text).toContain("Cicero Lån 1.000 Handler også om en anden. artikel 15, stk. 4");
  expect(text).toContain("Cicero Lån 1 Offentlige interesser. § 22, stk. 2");
  expect(text).toContain("Cicero Lån Kodeord Sikkerhed.");
  expect(text).not.toContain("Alt, hvad vi fandt om dig");
});

test("where nothing is withheld, the report says so", async () => {
  expect(await reportOf(givenPackage([givenCollection([{ title: "Barndom" }])]))).toContain(
    "Alt, hvad vi fandt om dig",
  );
});

test.each([
  ["an override that turns the text around", "\u202Efdp.exe", "[U+202E]fdp.exe"],
  ["an isolate", "a\u2066b\u2069", "a[U+2066]b[U+2069]"],
  ["a right-to-left mark, which names may need", "\u200Fמרים", "&#x200F;מרים"],
  ["a NUL byte", "a\u0000b", "a␀b"],
  ["a control character", "a\u0085b", "a\uFFFDb"],
  ["a line break", "a\nb", "a\nb"],
  ["an empty text", "", "–"],
  ["true", true, "ja"],
  ["false", false, "nej"],
  ["a number", -12.5, "-12.5"],
  ["a moment", "2026-06-30T22:30:00Z", '<time datetime="2026-06-30T22:30:00Z">1. jul. 2026, 00.30</time>'],
  ["a local time", "2026-06-30T22:30:00", '<time datetime="2026-06-30T22:30:00">30. jun. 2026, 22.30</time>'],
  ["a day that does not exist", "2026-02-30", "2026-02-30"],
  ["a month that does not exist", "2026-13-01", "2026-13-01"],
  ["a list of texts", ["sms", "e-mail"], "sms, e-mail"],
  ["an object", { a: [true] }, "<code>{&quot;a&quot;:[true]}</code>"],
  ["a very long text", "x".repeat(1_500), `${"x".repeat(1_000)}… (i alt 1.500 tegn; resten er i filerne)`],
])("%s is shown so that a reader sees it", async (_, value, shown) => {
  const row: PackagedRow = { title: value, due_on: "end" };
  const report = await reportOf(givenPackage([givenCollection([row, row])]));

  expect(report).toContain(`<td>${shown}</td><td>end</td>`);
});

test("fields that are not copied are not named where there is no record to copy", async () => {
  const notCopied = [{ title: "Kodeord", reason: "Sikkerhed." }];
  const report = await reportOf(givenPackage([givenCollection([], { notCopied })]));

  expect(report).toContain("<p>Der er ingen oplysninger om dig her.</p>");
  expect(report).not.toContain("Kodeord");
});
