import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Document } from "./document.ts";
import { codePointsOf } from "./font-coverage.ts";
import { TYPST_TEMPLATE } from "./typst-template.ts";

/** `ua-1`: PDF/UA-1, for people (ISO 14289-1). `a-2a`: PDF/A-2a, for the archive (ISO 19005-2). */
export type PdfStandard = "ua-1" | "a-2a";

const FACES = ["Regular", "Italic", "SemiBold", "SemiBoldItalic"].map((face) =>
  readFileSync(new URL(`../../fonts/IBMPlexSans-${face}.otf`, import.meta.url)),
);
const DRAWABLE = FACES.map(codePointsOf).reduce(
  (all, face) => new Set([...all].filter((code) => face.has(code))),
);
/** The engine is given no folder of ours: its template reads nothing, and could not if it tried. */
const NOWHERE = "/nonexistent/indsigt";

// Made once: each compiler keeps about a megabyte of fonts outside the reach of garbage collection.
const COMPILER = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: FACES }] });

/**
 * Sets a document as PDF. Tags, title, language and reading order come from the document; the engine refuses what
 * is not accessible. The same document gives the same bytes.
 */
export function renderPdf(document: Document, standard: PdfStandard = "ua-1"): Buffer {
  try {
    const compiled = COMPILER.compile({
      mainFileContent: TYPST_TEMPLATE,
      inputs: { document: JSON.stringify(document, (_key, value: unknown) => drawable(value)) },
    });
    if (!compiled.result) throw new Error("the document cannot be set");
    return COMPILER.pdf(compiled.result, { pdfStandard: standard });
  } catch (cause) {
    // What the engine says may quote the letter; the cause stays unprinted, since messages are never logged.
    throw new Error(`PDF (${standard}) refused`, { cause });
  } finally {
    // What the engine remembers is a person's letter.
    COMPILER.evictCache(0);
  }
}

const HYPHENS = /[\u2010\u2011]/g;
const UNDRAWN = "[?]";

/**
 * A text in characters the typeface has. Others (Arabic, Chinese, emoji) are shown as `[?]`, once for each run:
 * PDF/UA does not let a page hold what it cannot show. HTML and plain text keep them.
 */
function drawable(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const text = value
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(HYPHENS, "-");
  return [...text].map(drawableCharacter).join("").replaceAll(UNDRAWN_RUN, UNDRAWN);
}

const UNDRAWN_RUN = /\0+/g;

function drawableCharacter(character: string): string {
  if (character === "\n" || DRAWABLE.has(character.codePointAt(0) ?? 0)) return character;
  if (/\s/u.test(character)) return " ";
  // Marks of direction and joiners draw nothing, so leaving them out loses nothing.
  return /\p{C}|\uFE0F/u.test(character) ? "" : "\0";
}
