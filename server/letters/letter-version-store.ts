import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { open, seal } from "../vault/seal.ts";
import type { RenderedLetter } from "./render-letter.ts";

/** One generation of a letter. It never changes. */
export type LetterVersion = {
  letterId: string;
  number: number;
  sha256: string;
  sizeBytes: number;
  renderedAt: Date;
};

const COLUMNS = {
  letterId: "letter_versions.letter_id",
  number: "letter_versions.number",
  sha256: "letter_versions.sha256",
  sizeBytes: "letter_versions.size_bytes",
  renderedAt: "letter_versions.rendered_at",
};

/** The forms a version is kept in. */
export type LetterForm = "pdf" | "html" | "text";

const SEALED = { pdf: "sealed_pdf", html: "sealed_html", text: "sealed_text" } as const;

const place = (form: LetterForm, letterId: string, number: number) => ({
  table: "letter_versions",
  column: SEALED[form],
  row: `${letterId}/${number}`,
});

/** Keeps a new generation, unless it is to the byte what the last one was. */
export async function insertVersion(
  tx: Tx,
  key: Buffer,
  letterId: string,
  { pdf, html, text }: RenderedLetter,
  renderedAt: Date,
): Promise<LetterVersion> {
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const last = (await listVersions(tx, letterId)).at(-1);
  if (last?.sha256 === sha256) return last;
  const number = (last?.number ?? 0) + 1;
  await tx("letter_versions").insert({
    letter_id: letterId,
    number,
    sha256,
    size_bytes: pdf.length,
    sealed_pdf: seal(key, place("pdf", letterId, number), pdf),
    sealed_html: seal(key, place("html", letterId, number), html),
    sealed_text: seal(key, place("text", letterId, number), text),
    rendered_at: renderedAt,
  });
  return { letterId, number, sha256, sizeBytes: pdf.length, renderedAt };
}

/** Every generation of a letter, first to last. */
export async function listVersions(db: Knex, letterId: string): Promise<LetterVersion[]> {
  return db("letter_versions")
    .select(COLUMNS)
    .where({ letter_id: letterId })
    .orderBy("letter_versions.number");
}

/** Opens one form of a generation. */
export async function readVersion(
  db: Knex,
  key: Buffer,
  form: LetterForm,
  { letterId, number }: Pick<LetterVersion, "letterId" | "number">,
): Promise<Buffer | undefined> {
  const row = await db("letter_versions")
    .select({ sealed: `letter_versions.${SEALED[form]}` })
    .where({ letter_id: letterId, number })
    .first();
  return row && open(key, place(form, letterId, number), row.sealed);
}
