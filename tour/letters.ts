import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./api.ts";
import { operations } from "./operations.ts";
import { must, type Tell, type Visitor } from "./people.ts";

type Letters = {
  number: string;
  letters: { kind: string; state: string; generations: { pdfUrl: string; sha256: string }[] }[];
};

/** Fetches each letter of a case as its citizen, when all are sent, and writes the PDFs to a folder. Answers their kinds. */
export async function saveLetters(
  citizen: Visitor,
  id: string,
  { folder, kinds }: { folder: string; kinds: readonly string[] },
  tell: Tell,
): Promise<string[]> {
  const read = async () =>
    (await must(citizen.api<{ dataRequest: Letters }>(operations.letters, { id }))).dataRequest;
  const isThere = ({ letters }: Letters) =>
    kinds.every((kind) => letters.some((letter) => letter.kind === kind && letter.state === "SENT"));
  const { number, letters } = await until(read, isThere);
  mkdirSync(folder, { recursive: true });
  for (const { kind, generations } of letters) {
    const last = generations.at(-1);
    if (!last) continue;
    const response = await fetch(last.pdfUrl, { headers: { authorization: `Bearer ${citizen.token}` } });
    const pdf = Buffer.from(await response.arrayBuffer());
    const isSame = createHash("sha256").update(pdf).digest("hex") === last.sha256;
    if (!isSame) throw new Error(`the letter ${kind} of ${number} is not the one that was sent`);
    const file = join(folder, `${number}-${kind.toLowerCase()}.pdf`);
    writeFileSync(file, pdf);
    tell(`  ${String(pdf.length).padStart(7)} bytes  ${file}`);
  }
  return letters.map(({ kind }) => kind);
}
