import { LETTER_PERSON, sampleLetters } from "../../sample/letters.ts";
import { composeLetter } from "../../server/letters/compose-letter.ts";
import { letterFields, type LetterContent } from "../../server/letters/letter-fields.ts";
import { loadLetters } from "../../server/letters/load-letters.ts";
import { renderHtml } from "../../server/platform/document-html.ts";
import { renderText } from "../../server/platform/document-text.ts";
import type { Document } from "../../server/platform/document.ts";
import { renderPdf } from "../../server/platform/typst-pdf.ts";
import { LANGUAGES, type Language } from "../../server/publication/bilingual.ts";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { readPdf } from "../support/pdf.ts";

const letters = await loadLetters("policies");
const { organisation } = await loadPolicies("policies");

const compose = (content: LetterContent, language: Language): Document =>
  composeLetter(letters, content, {
    ...{ language, organisation, date: "2026-11-25", caseNumber: "2026-0147" },
    person: LETTER_PERSON,
    portalUrl: "https://indsigt.example",
  });

const all = [...sampleLetters].flatMap(([name, content]) =>
  LANGUAGES.map((language) => [name, language, content] as const),
);

test("there is an invented letter of every kind", () => {
  const kinds = new Set([...sampleLetters.values()].map(({ letter }) => letter));

  expect([...kinds].sort()).toEqual(Object.keys(letterFields).sort());
});

test.each(all)(
  "%s in %s is a sound, tagged PDF that names case and data protection officer",
  (_, language, content) => {
    const document = compose(content, language);
    const read = readPdf(renderPdf(document));

    expect(read.info).toMatchObject({ Title: document.title, Tagged: "yes" });
    expect(read.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(read.structure).toMatch(/H1/);
    expect(read.text).toContain("2026-0147");
    expect(read.text).toContain(organisation.dpo.email.value);
    expect(read.text).not.toMatch(/\{\{|\[\?\]|undefined|null/);
  },
);

test.each(all)("%s in %s says the same as HTML and as text", (_, language, content) => {
  const document = compose(content, language);
  const words = (text: string) => text.replace(/<[^>]+>|[\s=:.-]+/g, " ").trim();

  const html = renderHtml(document);
  expect(html).not.toMatch(/\{\{|style=|<script/);
  for (const part of document.blocks) {
    if (part.kind !== "paragraph") continue;
    const said = words(part.text.map(({ text }) => text).join(""));
    expect(words(html)).toContain(said);
    expect(words(renderText(document))).toContain(said);
  }
});

test.each(all.filter(([name]) => /partly|refused|two-rights/.test(name)))(
  "%s in %s tells ground, rule, considerations, complaint and courts",
  (_, language, content) => {
    const text = renderText(compose(content, language));

    const denied =
      content.letter === "DECISION" ? content.fields.decisions.filter((d) => d.outcome !== "GRANTED") : [];
    expect(denied.length).toBeGreaterThan(0);
    for (const part of denied) {
      expect(text).toContain(part.considerations);
      for (const reason of part.reasons) {
        expect(text).toContain(reason.text[language]);
        expect(text).toContain(reason.provision[language]);
      }
    }
    expect(text).toContain("Carl Jacobsens Vej 35, 2500 Valby");
    expect(text).toContain(language === "da" ? "gå til domstolene" : "go to the courts");
  },
);

test("a letter that grants everything does not send anybody to complain", () => {
  for (const [name, language, content] of all.filter(([name]) => name.endsWith("-granted"))) {
    expect([name, renderText(compose(content, language)).includes("Carl Jacobsens Vej")]).toEqual([
      name,
      false,
    ]);
  }
});

test("a partial refusal reads like this in Danish", () => {
  const content = sampleLetters.get("decision-erasure-partly");
  if (!content) throw new Error("the sample is gone");

  expect(renderText(compose(content, "da")).split("\n\nDu kan også gå")[0]).toBe(
    `Anne Lykke Madsen
Prøvegade 12, 2. tv.
0000 Eksempelby

Dato: 25. november 2026
Sagsnummer: 2026-0147

Afgørelse i din sag
===================

Kære Anne Lykke Madsen

Her er vores afgørelse af det, du har bedt om.

Vi sletter en del af dine oplysninger
-------------------------------------

Vi sletter det, vi kan. En anden medarbejder godkender sletningen først. Bagefter får du en attest.

Noget sletter vi ikke endnu. Det er der disse grunde til:

- Et gebyr er ikke betalt. Regel: databeskyttelsesforordningens artikel 17, stk. 3, litra e. Antal oplysninger: 2. Beholdes: til gebyret er betalt.

Det har vi lagt vægt på

Vi har set på hver oplysning for sig. We looked at each record by itself (ERASURE).

Hvis du vil klage
-----------------

Du kan klage til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby. Telefon +45 33 19 32 00, e-mail dt@datatilsynet.dk. En klage skal mindst indeholde dit navn og din adresse og kan ikke være anonym. Skriv gerne til os først. Klager du for en anden, skal du have en skriftlig fuldmagt.`,
  );
});

test("a partial refusal reads like this in English", () => {
  const content = sampleLetters.get("decision-erasure-partly");
  if (!content) throw new Error("the sample is gone");

  const text = renderText(compose(content, "en"));
  expect(text.slice(text.indexOf("Decision in"), text.indexOf("You can also go"))).toBe(
    `Decision in your case
=====================

Dear Anne Lykke Madsen

This is our decision on what you have asked for.

We erase some of your data
--------------------------

We erase what we can. A second member of staff approves the erasure first. Afterwards you will get a certificate.

Some of the data we do not erase yet. These are the reasons:

- A fee has not been paid. Rule: GDPR Article 17(3)(e). Number of records: 2. Kept: until the fee is paid.

What we have considered

Vi har set på hver oplysning for sig. We looked at each record by itself (ERASURE).

If you want to complain
-----------------------

You can complain to The Danish Data Protection Agency (Datatilsynet), Carl Jacobsens Vej 35, 2500 Valby. Telephone +45 33 19 32 00, e-mail dt@datatilsynet.dk. A complaint must give at least your name and address and cannot be anonymous. Please contact us first. If you complain for somebody else, you need a written power of attorney.

`,
  );
});

test("two rights are answered in one letter, each under its own heading", () => {
  const content = sampleLetters.get("decision-two-rights");
  if (!content) throw new Error("the sample is gone");

  const headings = compose(content, "en").blocks.flatMap((part) =>
    part.kind === "heading" ? [part.text.map(({ text }) => text).join("")] : [],
  );
  expect(headings).toEqual([
    "Decision in your case",
    "You are given access to all your data",
    "We erase some of your data",
    "What we have considered",
    "If you want to complain",
    "Contact",
  ]);
});

test("what staff or a citizen wrote stands as text, whatever it looks like", () => {
  const hostile = "<script>alert(1)</script> # Overskrift [klik](javascript:x) {{dueOn}} | a | b |";
  const html = renderHtml(
    compose({ letter: "CLARIFICATION", fields: { question: hostile, pausesDeadline: false } }, "da"),
  );

  expect(html).toContain(
    "&lt;script&gt;alert(1)&lt;/script&gt; # Overskrift [klik](javascript:x) {{dueOn}} | a | b |",
  );
});

test.each(all)("%s in %s: no sentence of ours has more than 25 words", (_, language, content) => {
  const ours = renderText(compose(content, language)).replaceAll(
    organisation.supervisoryAuthority.complaint[language],
    "",
  );
  const sentences = ours.split(/[.!?:]\s|\n/).map((sentence) => sentence.trim().split(/\s+/));

  expect(sentences.filter((words) => words.length > 25).map((words) => words.join(" "))).toEqual([]);
});
