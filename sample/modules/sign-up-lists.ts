import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import type { SourceModule } from "../../server/sources/module/source-module.ts";

/** A line of the list: a sign-up to an event, kept as text separated by semicolons. */
type SignUp = { number: string; patron: string; email: string; event: string; note: string };

const FIELDS = ["number", "patron", "email", "event", "note"] as const;
const COLUMNS: Readonly<Record<string, keyof SignUp>> = { patronId: "patron", email: "email" };

/** A list of sign-ups on a shared drive, which neither SQL nor HTTP reaches: one line of text for each. */
export const capabilities: SourceModule["capabilities"] = async () => ({
  ...{ contract: "1", erase: true },
  collections: [{ name: "sign-ups", key: ["number"], fields: [...FIELDS], identities: Object.keys(COLUMNS) }],
});

/** The lines of one person, in the order of the list; the cursor is how many came before. */
export const query: SourceModule["query"] = async ({ identities, pageSize, cursor }, { settings }) => {
  const hers = (await readList(settings)).flatMap((fields) => {
    const foundBy = kindsOf(fields, identities);
    return foundBy.length > 0 ? [{ foundBy, fields }] : [];
  });
  const end = Number(cursor ?? 0) + pageSize;
  return { records: hers.slice(end - pageSize, end), next: hers.length > end ? String(end) : null };
};

/** Writes the list anew without the person's lines and puts it in place of the old one in one step. */
export const erase: NonNullable<SourceModule["erase"]> = async (question, { settings }) => {
  const { collections, dryRun, expect } = question;
  const list = await readList(settings);
  const [asked] = collections;
  if (!asked) throw new Error("no collection was named");
  const hers = list.filter((line) => kindsOf(line, asked.identities).length > 0);
  const going = hers.filter(({ number }) => !asked.keep.some((key) => key["number"] === number));
  const digest = createHash("sha256").update(JSON.stringify(going)).digest("hex");
  if (!dryRun && digest !== expect) return "CHANGED";
  if (!dryRun)
    await writeList(
      settings,
      list.filter((line) => !going.includes(line)),
    );
  const told = { collection: asked.collection, erased: going.length, kept: hers.length - going.length };
  return { dryRun, collections: [told], digest };
};

function kindsOf(line: SignUp, identities: readonly { kind: string; value: string }[]): string[] {
  const has = ({ kind, value }: { kind: string; value: string }) => {
    const column = COLUMNS[kind];
    return column !== undefined && line[column] === value;
  };
  return [...new Set(identities.filter(has).map(({ kind }) => kind))];
}

async function readList({ file = "" }: Readonly<Record<string, string>>): Promise<SignUp[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [number = "", patron = "", email = "", event = "", note = ""] = line.split(";");
    return { number, patron, email, event, note };
  });
}

async function writeList(
  { file = "" }: Readonly<Record<string, string>>,
  list: readonly SignUp[],
): Promise<void> {
  const text = list.map((line) => `${FIELDS.map((field) => line[field]).join(";")}\n`).join("");
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
