import fc from "fast-check";
import { plain, type Block, type Document } from "../../server/platform/document.ts";
import { renderPdf } from "../../server/platform/typst-pdf.ts";
import { readPdf } from "../support/pdf.ts";

const letter = (...blocks: Block[]): Document => ({
  title: "Afgørelse om indsigt",
  language: "da",
  author: "Aalborg Bibliotekerne",
  date: "2026-11-25",
  header: "Aalborg Bibliotekerne",
  footer: "Sag 2026-0147",
  blocks: [{ kind: "heading", level: 1, text: plain("Afgørelse om indsigt") }, ...blocks],
});
const paragraph = (text: string): Block => ({ kind: "paragraph", text: plain(text) });

test("a letter tells a screen reader its title, its language and its parts", () => {
  const read = readPdf(
    renderPdf(
      letter(
        { kind: "address", lines: ["Anne Lykke Madsen", "Vesterbro 1", "9000 Aalborg"] },
        { kind: "facts", facts: [{ name: "Sagsnummer", value: "2026-0147" }] },
        {
          kind: "paragraph",
          text: [{ text: "Du får " }, { text: "alt", strong: true }, { text: ".", emphasis: true }],
        },
        { kind: "heading", level: 2, text: plain("Systemer") },
        { kind: "list", ordered: false, items: [[paragraph("Cicero")], [paragraph("Hjemmesiden")]] },
        {
          kind: "table",
          header: [plain("System"), plain("Antal")],
          rows: [[plain("Cicero"), plain("342")]],
        },
      ),
    ),
  );

  expect(read.info).toMatchObject({
    Title: "Afgørelse om indsigt",
    Author: "Aalborg Bibliotekerne",
    Tagged: "yes",
    Pages: "1",
    "Page size": "595.276 x 841.89 pts (A4)",
  });
  expect(read.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(read.metadata).toContain("<rdf:li>da</rdf:li>");
  for (const tag of ["H1", "H2", "P (block)", "L (block)", "LI", "Table", "THead", "TH", "TD"])
    expect(read.structure).toContain(tag);
  expect(read.text).toContain("Anne Lykke Madsen\nVesterbro 1\n9000 Aalborg");
  expect(read.text).toMatch(/Sag 2026-0147 +Side 1 af 1/);
});

test("the same letter on the same day is the same file, in either standard", () => {
  const document = letter(paragraph("Kære Anne"));

  for (const standard of ["ua-1", "a-2a"] as const) {
    expect(renderPdf(document, standard).equals(renderPdf(document, standard))).toBe(true);
  }
  const archived = readPdf(renderPdf(document, "a-2a"));
  expect(archived.metadata).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(archived.metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
});

test("what a person wrote is shown as it stands and never carried out", () => {
  const hostile = [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.4"',
    "$ x^2 $ *fed* _kursiv_ `kode` <label> @ref",
    '"]; #panic("x") //',
    "\\u{41} \\ // slut",
  ];

  const { text } = readPdf(renderPdf(letter(...hostile.map(paragraph))));

  for (const line of hostile) expect(text).toContain(line);
});

test("a letter to somebody whose name our typeface lacks is set all the same, and says where letters are missing", () => {
  const document = letter(paragraph("Kære علي (Ali) 漢字 😀, ą\u0328 Łódź Жанна α"));

  const { text } = readPdf(renderPdf(document));

  expect(text).toContain("Kære [?] (Ali) [?] [?],");
  expect(text).toContain("Łódź Жанна α");
});

test("accents typed apart, odd blanks and hidden marks do not stop a letter", () => {
  const document = letter(
    paragraph("A\u030Alborg\u00A0by\u202FNord\u2011jylland\u200B\u202Eslut\r\nny linje"),
  );

  const { text } = readPdf(renderPdf(document));

  expect(text).toMatch(/Ålborg.by Nord-jyllandslut\nny linje/);
});

test("any text that people can type becomes a letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      expect(
        renderPdf(letter(paragraph(typed)))
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }),
    { numRuns: 200 },
  );
});

test("a document that skips its first heading is refused, and the refusal quotes nothing of it", () => {
  const secret = "Anne Lykke Madsen";
  const document = {
    ...letter(),
    blocks: [{ kind: "heading" as const, level: 2 as const, text: plain(secret) }],
  };

  expect(() => renderPdf(document)).toThrow("PDF (ua-1) refused");
  expect(() => renderPdf(document)).not.toThrow(secret);
});

test("a long letter has numbered pages, each with the case number", () => {
  const lines = Array.from({ length: 120 }, (_, i) => paragraph(`Afsnit ${i + 1}`));

  const { text, info } = readPdf(renderPdf(letter(...lines)));

  const pages = Number(info["Pages"]);
  expect(pages).toBeGreaterThan(2);
  expect(text.match(/Sag 2026-0147/g)).toHaveLength(pages);
  expect(text).toContain(`Side ${pages} af ${pages}`);
});
