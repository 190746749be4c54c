import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import type { Language } from "../generated/schema.ts";
import { open, seal } from "../vault/seal.ts";
import type { LetterContent, LetterKind } from "./letter-fields.ts";

/** A queued letter is about to be set and sent, a sent one is fixed. */
export type LetterState = "QUEUED" | "SENT";

/** A letter as it is kept. */
export type StoredLetter = {
  id: string;
  dataRequestId: string;
  kind: LetterKind;
  language: Language;
  state: LetterState;
  sealedContent: Buffer;
  writtenOn: string;
  writtenAt: Date;
  writtenBy: string | null;
  sentAt: Date | null;
  sentVersion: number | null;
  version: number;
};

const COLUMNS = {
  id: "letters.id",
  dataRequestId: "letters.data_request_id",
  kind: "letters.kind",
  language: "letters.language",
  state: "letters.state",
  sealedContent: "letters.sealed_content",
  writtenOn: "letters.written_on",
  writtenAt: "letters.written_at",
  writtenBy: "letters.written_by",
  sentAt: "letters.sent_at",
  sentVersion: "letters.sent_version",
  version: "letters.version",
};

const place = (letterId: string) => ({ table: "letters", column: "sealed_content", row: letterId });

/** Finds a letter whoever asks. */
export async function findLetter(db: Knex, id: string): Promise<StoredLetter | undefined> {
  return db("letters").select(COLUMNS).where({ id }).first();
}

/** Reads a letter and holds it until the transaction ends. */
export async function lockLetter(tx: Tx, id: string): Promise<StoredLetter | undefined> {
  return tx("letters").select(COLUMNS).where({ id }).forUpdate().first();
}

/** The letters of a request, oldest first; a citizen sees those that were sent. */
export async function listLetters(db: Knex, dataRequestId: string): Promise<StoredLetter[]> {
  return db("letters")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["letters.written_at", "letters.id"]);
}

/** What is new about a letter. */
export type NewLetter = Pick<
  StoredLetter,
  "dataRequestId" | "language" | "writtenOn" | "writtenAt" | "writtenBy"
> & { content: LetterContent };

/** Keeps a letter, its content sealed with the request's key. */
export async function insertLetter(tx: Tx, key: Buffer, letter: NewLetter): Promise<string> {
  const id = randomUUID();
  await tx("letters").insert({
    id,
    data_request_id: letter.dataRequestId,
    kind: letter.content.letter,
    language: letter.language,
    state: "QUEUED" satisfies LetterState,
    sealed_content: seal(key, place(id), JSON.stringify(letter.content)),
    written_on: letter.writtenOn,
    written_at: letter.writtenAt,
    written_by: letter.writtenBy,
  });
  return id;
}

/** Opens what a letter is merged from. */
export function openContent(key: Buffer, letter: StoredLetter): LetterContent {
  return JSON.parse(open(key, place(letter.id), letter.sealedContent).toString("utf8"));
}

/** Marks a letter as sent in one version, for good. */
export async function setSent(tx: Tx, letter: StoredLetter, sentVersion: number, at: Date): Promise<void> {
  await tx("letters")
    .where({ id: letter.id })
    .update({ state: "SENT", sent_at: at, sent_version: sentVersion, version: letter.version + 1 });
}
