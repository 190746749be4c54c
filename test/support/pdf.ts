import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What programs that are not ours read in a PDF. */
export type ReadPdf = {
  /** The words in reading order. */
  text: string;
  /** Title, author, whether it is tagged, pages, as pdfinfo prints them. */
  info: Readonly<Record<string, string>>;
  /** The structure tree, one element a line, with its text. */
  structure: string;
  /** The XMP packet, in which PDF/UA and PDF/A are declared. */
  metadata: string;
};

/** Reads a PDF with poppler, after qpdf has found no fault in it. Missing programs fail by name. */
export function readPdf(pdf: Buffer): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-pdf-"));
  const file = join(folder, "letter.pdf");
  try {
    writeFileSync(file, pdf);
    run("qpdf", ["--check", file]);
    return {
      text: run("pdftotext", ["-layout", file, "-"]),
      info: Object.fromEntries(run("pdfinfo", [file]).split("\n").map(nameAndValue)),
      structure: run("pdfinfo", ["-struct-text", file]),
      metadata: run("pdfinfo", ["-meta", file]),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nameAndValue(line: string): [string, string] {
  const [name = "", ...value] = line.split(":");
  return [name, value.join(":").trim()];
}

function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (cause) {
    const remedy = "Is it installed? node tools/ensure-test-tools.js installs it on Debian.";
    throw new Error(`${program} failed. ${remedy}`, { cause });
  }
}
