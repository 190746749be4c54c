import type { z } from "zod";
import { faultError } from "../fault.ts";
import type { Identity } from "../map/identity-kinds.ts";
import {
  capabilitiesSchema,
  eraseAnswerSchema,
  queryAnswerSchema,
  type ContractCapabilities,
  type ContractRecord,
  type EraseAnswer,
  type EraseQuestion,
  type QueryQuestion,
} from "./messages.ts";
import type { ContractMap } from "./system-schema.ts";

/** The calls of the contract, however they reach the system; what they answer is read here and trusted nowhere. */
export type ContractCalls = {
  capabilities: () => Promise<unknown>;
  query: (question: QueryQuestion) => Promise<unknown>;
  /** "CHANGED" where the digest is not that of now; nothing was erased then. */
  erase: (question: EraseQuestion) => Promise<unknown>;
};

/** A system and a way to ask it. */
export type Asked = { map: ContractMap; calls: ContractCalls };

/** Some records and what asks for the next ones; null after the last. */
export type ContractPage = { records: ContractRecord[]; next: string | null };

/** No person has so many pages; a system that goes on for ever is stopped rather than followed. */
const MOST_PAGES = 100_000;

/** What the system says it holds and can do. */
export async function askCapabilities(asked: Asked): Promise<ContractCapabilities> {
  const what = "capabilities";
  return parse(asked.map, what, capabilitiesSchema, await asked.calls.capabilities());
}

/** The pages of one collection for one person, from a cursor on. */
export async function* queryPages(
  asked: Asked,
  collection: string,
  identities: readonly Identity[],
  from: string | null = null,
): AsyncGenerator<ContractPage> {
  const { map, calls } = asked;
  let cursor = from;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const question = { collection, identities: [...identities], pageSize: map.pageSize, cursor };
    const page = parse(map, collection, queryAnswerSchema, await calls.query(question));
    if (page.records.length > map.pageSize)
      throw unusable(map, collection, "it gives more records than were asked for");
    if (page.next !== null && page.next === cursor)
      throw unusable(map, collection, "its pages go in a circle");
    yield page;
    if (page.next === null) return;
    cursor = page.next;
  }
  throw unusable(map, collection, `it has more than ${MOST_PAGES} pages`);
}

/** Asks what would be erased, or has it erased; CHANGED when the records are no longer those of the digest. */
export async function askErase(asked: Asked, question: EraseQuestion): Promise<EraseAnswer | "CHANGED"> {
  const { map, calls } = asked;
  const what = question.dryRun ? "the dry run of an erasure" : "an erasure";
  const told = await calls.erase(question);
  if (told === "CHANGED" && !question.dryRun) return told;
  const answer = parse(map, what, eraseAnswerSchema, told);
  const named = question.collections.map(({ collection }) => collection).sort();
  const answered = answer.collections.map(({ collection }) => collection).sort();
  if (answer.dryRun !== question.dryRun)
    throw unusable(map, what, "it does not say the same of dryRun as the question");
  if (named.join("\0") !== answered.join("\0"))
    throw unusable(map, what, "it tells of other collections than were asked about");
  return answer;
}

function parse<T extends z.ZodType>(map: ContractMap, what: string, schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  // A place may hold a value of the answer as a name; only plain names are told.
  const place = (parsed.error.issues[0]?.path ?? [])
    .map((part) => (typeof part === "number" || /^[A-Za-z_]{1,40}$/.test(String(part)) ? String(part) : "…"))
    .join(".");
  throw unusable(
    map,
    what,
    place ? `its answer is not as the contract says, at ${place}` : "its answer is not as the contract says",
  );
}

/** An error that names the system and the call, and neither address nor answer. */
export function unusable({ system }: ContractMap, what: string, why: string): Error {
  const message = `The system ${system} cannot be used: in ${what}, ${why}.`;
  return faultError("ANSWER_UNUSABLE", "CONFLICT", message, [`${what}: ${why}.`]);
}
