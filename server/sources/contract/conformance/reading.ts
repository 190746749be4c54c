import { AppError } from "../../../errors.ts";
import type { Identity } from "../../map/identity-kinds.ts";
import {
  eraseAnswerSchema,
  LONGEST_PAGE,
  queryAnswerSchema,
  type ContractCapabilities,
  type ContractRecord,
  type EraseAnswer,
  type EraseQuestion,
} from "../messages.ts";
import { capabilitiesOf, type Trial } from "./trial.ts";

/** One collection as the system describes it. */
export type Told = ContractCapabilities["collections"][number];

/** A person's records, by collection. */
export type Records = ReadonlyMap<string, readonly ContractRecord[]>;

const MOST_RECORDS = 100_000;

/** What is wrong, in a sentence without a value; the rule that was tried adds what to do. */
export function wrong(sentence: string): AppError {
  return new AppError("CONFLICT", sentence);
}

/** All records of one collection for some identifiers, page by page. */
export async function readAll(
  { ask }: Trial,
  collection: string,
  identities: readonly Identity[],
  pageSize = LONGEST_PAGE,
): Promise<ContractRecord[]> {
  const found: ContractRecord[] = [];
  let cursor: string | null = null;
  do {
    const question = { collection, identities, pageSize, cursor };
    const { status, body } = await ask("/query", question);
    const page = queryAnswerSchema.safeParse(body);
    if (status !== 200 || !page.success)
      throw wrong(`POST /query for ${collection} answers with status ${status} and not as described.`);
    if (page.data.records.length > pageSize)
      throw wrong(`A page of ${collection} holds more records than pageSize, which was ${pageSize}.`);
    if (page.data.next !== null && page.data.next === cursor)
      throw wrong(`The pages of ${collection} go in a circle: next is the cursor that was given.`);
    found.push(...page.data.records);
    if (found.length > MOST_RECORDS) throw wrong(`The pages of ${collection} do not end.`);
    cursor = page.data.next;
  } while (cursor !== null);
  return found;
}

/** All records of a person, in the collections that are searched by this kind of identifier. */
export async function readPerson(trial: Trial, person: Identity, pageSize?: number): Promise<Records> {
  const found = new Map<string, readonly ContractRecord[]>();
  for (const { name } of searched(trial, person))
    found.set(name, await readAll(trial, name, [person], pageSize));
  return found;
}

/** The collections that are searched by a kind of identifier. */
export function searched(trial: Trial, { kind }: Identity): Told[] {
  const found = capabilitiesOf(trial).collections.filter(({ identities }) => identities.includes(kind));
  if (found.length === 0)
    throw wrong(`No collection is searched by ${kind}, the kind of the test person's identifier.`);
  return found;
}

/** The key of a record as the contract writes it. */
export function keyOf({ key }: Told, { fields }: ContractRecord): Record<string, string | number> {
  return Object.fromEntries(key.map((field) => [field, fields[field] as string | number]));
}

/** A question to erase all of a person, except one record where `kept` is given. */
export function erasureOf(
  trial: Trial,
  person: Identity,
  kept?: { name: string; key: Record<string, string | number> },
): EraseQuestion {
  const collections = searched(trial, person).map(({ name }) => {
    return { collection: name, identities: [person], keep: kept?.name === name ? [kept.key] : [] };
  });
  return { collections, dryRun: true, expect: null };
}

/** A dry run, as described, for exactly the collections that were named. */
export async function dryRun({ ask }: Trial, question: EraseQuestion): Promise<EraseAnswer> {
  const { status, body } = await ask("/erase", question);
  const answer = eraseAnswerSchema.safeParse(body);
  if (status !== 200 || !answer.success)
    throw wrong(`POST /erase with dryRun answers with status ${status} and not as described.`);
  if (!answer.data.dryRun) throw wrong("The answer to a dry run says that it was none.");
  const names = (all: readonly { collection: string }[]) => all.map(({ collection }) => collection).sort();
  if (names(answer.data.collections).join("\0") !== names(question.collections).join("\0"))
    throw wrong("The answer names other collections than the question.");
  return answer.data;
}

/** How many records of a collection an answer says. */
export function told(answer: EraseAnswer, name: string): { erased: number; kept: number } {
  return answer.collections.find(({ collection }) => collection === name) ?? { erased: 0, kept: 0 };
}

/** Both are the same records in the same order. */
export function isSame(one: Records, other: Records): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}
