import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { z } from "zod";
import { faultInDanish, faultWords } from "../../../server/publication/policies/fault-words.ts";
import { FAULTS_IN_DANISH } from "../../../server/publication/policies/faults-in-danish.ts";
import { problemsOf } from "../../../server/publication/policies/policy-problem.ts";

const PUBLICATION = new URL("../../../server/publication/", import.meta.url);
const LETTERS = new URL("../../../server/letters/", import.meta.url);

/** Where the sentences about the files of `policies/` are written; what zod finds is worded in policy-problem.ts. */
const SOURCES = [
  ...readdirSync(PUBLICATION, { recursive: true, encoding: "utf8" })
    .filter((path) =>
      /^(check-(?!cli).*|parse-.*|.*-schema|bilingual|markdown-hazards|policy-gate|plan-publication|read-(policies|editions))\.ts$/.test(
        basename(path),
      ),
    )
    .map((path) => new URL(path, PUBLICATION)),
  ...["load-letters.ts", "parse-template.ts"].map((name) => new URL(name, LETTERS)),
];

/** Whole sentences of a source, each with a word in the place of what is filled in. */
function sentencesIn(source: URL): string[] {
  const file = ts.createSourceFile("source.ts", readFileSync(source, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `udfyldt${literal.text}`).join(""));
    ts.forEachChild(node, look);
  };
  look(file);
  return found.filter((text) => text.includes(" ") && text.endsWith("."));
}

const sentences = SOURCES.flatMap(sentencesIn);

test("every sentence that a file of policies/ can be refused with has Danish words, with what is filled in", () => {
  expect(sentences.length).toBeGreaterThan(40);

  expect(sentences.filter((sentence) => faultInDanish(sentence) === undefined)).toEqual([]);
  for (const sentence of sentences)
    expect(faultInDanish(sentence)?.includes("udfyldt")).toBe(sentence.includes("udfyldt"));
});

test("no Danish sentence asks for a part that the English one does not have, and none is left over", () => {
  const parts = (text: string) => [...text.matchAll(/%\w+%/g)].map(String).sort();

  for (const [english, danish] of Object.entries(FAULTS_IN_DANISH))
    expect(parts(danish)).toEqual(parts(english));
});

test.each([
  [z.strictObject({ name: z.string() }), {}, "mangler. Tilføj det."],
  [z.strictObject({ name: z.string() }), { name: 1 }, "har en forkert slags værdi. Skriv en tekst."],
  [z.strictObject({ on: z.boolean() }), { on: "ja" }, "har en forkert slags værdi. Skriv true eller false."],
  [z.strictObject({ list: z.array(z.string()) }), { list: 3 }, "har en forkert slags værdi. Skriv en liste."],
  [
    z.strictObject({ part: z.strictObject({}) }),
    { part: 3 },
    "har en forkert slags værdi. Skriv en blok med nøgler.",
  ],
  [z.strictObject({}), { nmae: 1 }, 'har det ukendte "nmae". Fjern det, eller ret stavemåden.'],
  [z.strictObject({ is: z.enum(["a", "b"]) }), { is: "c" }, 'er ikke en kendt værdi. Skriv "a" eller "b".'],
  [
    z.strictObject({ day: z.iso.date() }),
    { day: "i dag" },
    "er ikke en gyldig dato. Skriv den som ÅÅÅÅ-MM-DD.",
  ],
  [
    z.strictObject({ at: z.email() }),
    { at: "x" },
    "er ikke en gyldig e-mailadresse. Skriv den som navn@domæne.",
  ],
  [
    z.strictObject({ at: z.url() }),
    { at: "x" },
    "er ikke en gyldig adresse. Skriv hele adressen, så den begynder med https:// eller http://.",
  ],
  [z.strictObject({ list: z.array(z.string()).min(1) }), { list: [] }, "er tom. Skriv mindst én."],
])("what the schemas find is said in Danish too (%#)", (schema, value, danish) => {
  const result = schema.safeParse(value);
  const [problem] = result.error ? problemsOf("organisation.yaml", result.error) : [];

  expect(faultWords(problem?.message ?? "")).toEqual({ da: danish, en: problem?.message });
});

test("what nobody has worded is shown as it is", () => {
  expect(faultWords("is odd.")).toEqual({ da: "is odd.", en: "is odd." });
});
