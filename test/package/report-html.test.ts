import { createHash } from "node:crypto";
import type { PackagedDecision } from "../../server/package/package-input.ts";
import { reportTexts } from "../../server/package/report-texts.ts";
import { givenCollection, givenPackage } from "./zip-given-package.ts";
import { reportOf, wordsOf } from "./zip-unpacked.ts";

const REFUSED: PackagedDecision = {
  right: "ACCESS",
  outcome: "PARTLY",
  reasons: [{ provision: "artikel 15, stk. 4", text: "Handler også om en anden.", count: 3 }],
  considerations: "Hensynet til den anden vejer tungere.",
  complaintGuidance: "Du kan klage til Datatilsynet.",
};

test.each([
  ["DA", "da", "Kopi af dine oplysninger – sag 2026-0147", "25. november 2026", "1. december 2026"],
  ["EN", "en", "Copy of your data – case 2026-0147", "25 November 2026", "1 December 2026"],
] as const)(
  "the report in %s says which case, whose data and when",
  async (language, lang, title, received, made) => {
    const report = await reportOf(givenPackage([], { language }));

    expect(report).toMatch(/^<!doctype html>/);
    expect(report).toContain(`<html lang="${lang}">`);
    expect(report).toContain(`<title>${title}</title>`);
    expect(wordsOf(report)).toContain(reportTexts[language].title);
    for (const fact of [
      "2026-0147",
      "Anne Lykke Madsen",
      received,
      made,
      "Aalborg Bibliotekerne",
      "Aalborg Kommune",
    ]) {
      expect(report).toContain(`<dd>${fact}</dd>`);
    }
  },
);

test("Danish and English have the same words to say, and neither is left empty", () => {
  const values = (language: "DA" | "EN"): [string, unknown][] => Object.entries(reportTexts[language]);
  const said = (value: unknown): string =>
    typeof value === "function" ? String(value(2, 3, 4)) : JSON.stringify(value);

  expect(values("EN").map(([key]) => key)).toEqual(values("DA").map(([key]) => key));
  for (const [, value] of [...values("DA"), ...values("EN")])
    expect(said(value)).not.toMatch(/^(""|)$|undefined/);
});

test.each([
  ["DA", "Delvist imødekommet", "Gælder 3 oplysninger.", "Sådan kan du klage"],
  ["EN", "Granted in part", "Concerns 3 records.", "How to complain"],
] as const)(
  "a decision in %s has its outcome, reasons, considerations and complaint guidance",
  async (language, ...said) => {
    const text = wordsOf(await reportOf(givenPackage([], { language, decisions: [REFUSED] })));

    for (const part of [
      ...said,
      "artikel 15, stk. 4",
      "Hensynet til den anden vejer tungere.",
      "Datatilsynet.",
    ]) {
      expect(text).toContain(part);
    }
  },
);

test.each([
  ["ACCESS", "Indsigt (artikel 15)"],
  ["ERASURE", "Sletning (artikel 17)"],
  ["OBJECTION", "Indsigelse (artikel 21)"],
  ["A_NEW_RIGHT", "A_NEW_RIGHT"],
])("the right %s is named in words", async (right, name) => {
  const decisions: PackagedDecision[] = [
    { ...REFUSED, right, outcome: "GRANTED", reasons: [], complaintGuidance: null },
  ];
  const report = await reportOf(givenPackage([], { decisions }));

  expect(report).toContain(`<h3>${name}</h3>`);
  expect(report).toContain("Imødekommet");
  expect(report).not.toContain("Sådan kan du klage");
});

test.each([
  ["a", "Artikel 15, stk. 1, litra a"],
  ["(h)", "Artikel 15, stk. 1, litra h"],
  ["15(2)", "Artikel 15, stk. 2"],
  ["2", "Artikel 15, stk. 2"],
  ["15(1)(c)", "Artikel 15, stk. 1, litra c"],
  ["stk. 3", "stk. 3"],
])("the point %s of the information stands with its article", async (letter, article) => {
  const table = { head: ["Modtager", "Land"], rows: [["Leverandør", "Danmark"]] };
  const report = await reportOf(
    givenPackage([], {
      information: [{ letter, title: "Modtagere", paragraphs: ["Første.", "Andet."], table }],
    }),
  );

  expect(report).toContain("<h3>Modtagere</h3>");
  expect(report).toContain(`<p class="article">${article}</p>`);
  expect(wordsOf(report)).toMatch(/Første\. Andet\. Modtagere Modtager Land Leverandør Danmark/);
});

const HOSTILE = `<script src="http://evil.example/x.js">alert('1')</script><img src=x onerror="alert(1)">&amp;"'</style>`;

test("whatever stands in any text, the report loads nothing, runs nothing and stays well formed", async () => {
  const report = await reportOf(
    givenPackage(
      [
        givenCollection([{ title: HOSTILE, due_on: { [HOSTILE]: HOSTILE } }], {
          collection: HOSTILE,
          title: HOSTILE,
          columns: ["title", "due_on"].map((name) => ({ name, title: HOSTILE, category: HOSTILE })),
          notCopied: [{ title: HOSTILE, reason: HOSTILE }],
          withheld: [{ ground: HOSTILE, provision: HOSTILE, text: HOSTILE, count: 1 }],
        }),
      ],
      {
        number: HOSTILE,
        libraryName: HOSTILE,
        controllerName: HOSTILE,
        subjectName: HOSTILE,
        decisions: [{ ...REFUSED, right: HOSTILE, considerations: HOSTILE, complaintGuidance: HOSTILE }],
        information: [
          {
            letter: HOSTILE,
            title: HOSTILE,
            paragraphs: [HOSTILE],
            table: { head: [HOSTILE], rows: [[HOSTILE]] },
          },
        ],
      },
    ),
  );

  const tags = report.match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.filter((tag) => /^<(script|img|link|iframe|object|base|form)\b/.test(tag))).toEqual([
    "<script>",
  ]);
  const [, script = ""] = /<script>(.*)<\/script>/s.exec(report) ?? [];
  expect(report).toContain(
    `script-src &#39;sha256-${createHash("sha256").update(script).digest("base64")}&#39;`,
  );
  expect(
    tags.filter((tag) => /\s(on\w+|src|srcset|action|style)=/.test(tag.replace(/"[^"]*"/g, '""'))),
  ).toEqual([]);
  for (const [, address] of report.matchAll(/\shref="([^"]*)"/g)) {
    expect(address).toMatch(/^(#[\w-]+|[\w.-]+(\/[\w.-]+)*)$/);
  }
  expect(report).not.toMatch(/@import|url\(/);
  expect(report).toContain(`content="default-src &#39;none&#39;;`);
  expect(report.match(/<\/style>/g)).toHaveLength(1);
  expect(report).toContain("<td>&lt;script src=&quot;http://evil.example/x.js&quot;&gt;alert(&#39;1&#39;)");
  expectBalanced(report);
});

test("headings go down one level at a time, tables have captions and scoped headings, anchors exist once", async () => {
  const notCopied = [{ title: "Kodeord", reason: "Sikkerhed." }];
  const report = await reportOf(
    givenPackage(
      [givenCollection([{ title: "a" }], { notCopied }), givenCollection([{}, {}]), givenCollection([])],
      {
        decisions: [REFUSED],
        information: [
          { letter: "a", title: "Formål", paragraphs: [], table: { head: ["A"], rows: [["b"]] } },
        ],
      },
    ),
  );

  const levels = [...report.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.reduce((before, level) => (expect(level).toBeLessThanOrEqual(before + 1), level));
  expect(report.match(/<caption>/g)).toHaveLength(report.match(/<table/g)?.length ?? 0);
  expect(report.match(/<th(?! scope="(col|row)")[ >]/g)).toBeNull();
  const ids = [...report.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of report.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g))
    expect(ids).toContain(target);
  expect(report).toMatch(/<body>\s*<a class="skip" href="#main">Spring til indholdet<\/a>/);
  expectBalanced(report);
});

test("the report prints on A4 with the case number on each page", async () => {
  const report = await reportOf(givenPackage([], { number: `1"; } </style> \\ 7` }));

  expect(report).toContain("size: A4");
  expect(report).toMatch(/@bottom-left \{\s*content: "Sagsnummer 1 {2,3}\/style {2}7"/);
});

/** Every element that is opened is closed, in order. */
function expectBalanced(report: string): void {
  const open: string[] = [];
  for (const [, slash, name = ""] of report.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else if (name !== "meta" && name !== "input") open.push(name);
  }
  expect(open).toEqual([]);
}
