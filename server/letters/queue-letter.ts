import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { addJob } from "../jobs/add-job.ts";
import { parseInput } from "../platform/parse-input.ts";
import { readLegalFrameworkOn } from "../publication/activities/for-request.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { letterFields, type LetterContent } from "./letter-fields.ts";
import { insertLetter } from "./letter-store.ts";
import { reasonsIn, refuseUnresolved } from "./provisions.ts";

/** A letter to queue: to which request, and what it says. Whoever has the request's key in hand gives it along. */
export type QueuedLetter = LetterContent & { request: DataRequest; key?: Buffer };

/**
 * Writes a letter in the transaction of the change it tells of: it exists if and only if the change does. A job then
 * sets and delivers it. A refusal without ground, provision in
 * force and main considerations is INVALID_INPUT (Art. 12(4); forvaltningsloven §§ 22-24). Answers the letter's id.
 */
export async function queueLetter(
  tx: Tx,
  ctx: Context,
  { request, key, letter, fields }: QueuedLetter,
): Promise<string> {
  const now = ctx.clock();
  const writtenOn = copenhagenDate(now);
  const content = await checkLetter(tx, { letter, fields } as LetterContent, writtenOn);
  const sealWith = key ?? (await readVaultKey(tx, ctx.vault, request.vaultKeyId)).key;
  const letterId = await insertLetter(tx, sealWith, {
    dataRequestId: request.id,
    language: request.language,
    content,
    writtenOn,
    writtenAt: now,
    writtenBy: ctx.actor?.personId ?? null,
  });
  await addJob(tx, { name: "set_letter", payload: { letterId } });
  return letterId;
}

/** Gives back a letter that may be written on a day; what its type or the law of that day does not allow is refused. */
export async function checkLetter(
  db: Knex,
  { letter, fields }: LetterContent,
  day: string,
): Promise<LetterContent> {
  const content = {
    letter,
    fields: parseInput(letterFields[letter] as never, fields, "letter"),
  } as LetterContent;
  const reasons = reasonsIn(content);
  if (reasons.length > 0) refuseUnresolved(await readLegalFrameworkOn(db, day), reasons, day);
  return content;
}
