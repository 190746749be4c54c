import {
  entryOf,
  type ErasureJournal,
  type JournalEntry,
  type JournalRow,
} from "../erasure/erasure-journal.ts";
import type { Verification, VerifiedCollection } from "../sql/erasure/erasure-verify.ts";
import type { SearchedPerson } from "../source.ts";
import type { Asked } from "./calls.ts";
import { isAccepted, isShared, personPages } from "./person.ts";
import type { ContractCollection } from "./system-schema.ts";

type Found = { text: string; isShared: boolean };

/** Queries every collection again after an erasure: what should be gone, what should be there, and what is there beside it (Art. 5(2)). */
export async function verifyContract(
  asked: Asked,
  person: SearchedPerson,
  journal: ErasureJournal,
): Promise<Verification> {
  const collections: VerifiedCollection[] = [];
  let complete = true;
  for (const [name, collection] of Object.entries(asked.map.collections)) {
    const entry = entryOf(journal, name) ?? emptyEntry(name, collection.key);
    const found = await findAgain(asked, name, collection, person);
    const verified = verifyOne(entry, collection, found);
    collections.push(verified);
    complete &&= verified.residue === 0 && verified.kept === entry.kept.length;
  }
  return { collections, complete };
}

/** Whether every record of a journal is gone: after a crash, only the system knows whether the erasure came to it. */
export async function contractJournalState(
  asked: Asked,
  person: SearchedPerson,
  { entries }: ErasureJournal,
): Promise<"DONE" | "NOT_DONE"> {
  for (const { collection: name, erased } of entries) {
    const collection = asked.map.collections[name];
    if (!collection || erased.length === 0) continue;
    const gone = new Set(erased.map(textOf));
    const found = await findAgain(asked, name, collection, person);
    if (found.some(({ text }) => gone.has(text))) return "NOT_DONE";
  }
  return "DONE";
}

function verifyOne(
  entry: JournalEntry,
  { erase }: ContractCollection,
  found: readonly Found[],
): VerifiedCollection {
  const [erased, kept] = [new Set(entry.erased.map(textOf)), new Set(entry.kept.map(textOf))];
  const left = found.filter(({ text }) => erased.has(text)).length;
  // What only an address leads to and no plan knew of is nobody's for certain.
  const isOther = ({ text, isShared: isDoubtful }: Found) =>
    !erased.has(text) && !kept.has(text) && !isDoubtful;
  const others = erase.action === "keep" ? 0 : found.filter(isOther).length;
  const residues = [
    { why: "NOT_GONE" as const, column: null, count: left },
    { why: "IDENTIFIED" as const, column: null, count: others },
  ];
  return {
    ...{ collection: entry.collection, anonymised: 0, erased: erased.size - left, residue: left + others },
    kept: found.filter(({ text }) => kept.has(text)).length,
    residues: residues.filter(({ count }) => count > 0),
  };
}

async function findAgain(
  asked: Asked,
  name: string,
  collection: ContractCollection,
  person: SearchedPerson,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  for await (const { records } of personPages(asked, name, person))
    for (const record of records.filter((one) => isAccepted(collection, one, person))) {
      const text = textOf(collection.key.map((field) => String(record.fields[field])));
      found.set(text, { text, isShared: isShared(record) });
    }
  return [...found.values()];
}

function textOf(row: JournalRow): string {
  return JSON.stringify(row);
}

function emptyEntry(collection: string, key: string[]): JournalEntry {
  return { collection, key, columns: key, erased: [], anonymised: [], kept: [] };
}
