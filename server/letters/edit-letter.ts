import { z } from "zod";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import type { AuditEvent } from "../audit/event.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { EditLetterInput, LetterVersionInput } from "../generated/schema.ts";
import { addJob } from "../jobs/add-job.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { findDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { freeParts, letterFields, type LetterContent } from "./letter-fields.ts";
import {
  findLetter,
  lockLetter,
  openContent,
  setContent,
  setQueued,
  type StoredLetter,
} from "./letter-store.ts";
import { insertVersion } from "./letter-version-store.ts";
import { renderLetter, type RenderedLetter } from "./render-letter.ts";

/** What a change of a letter answers. */
export type ChangedLetter = { letter: StoredLetter; receipt: Receipt };

const editInput = z.object({
  id: z.string(),
  version: z.int(),
  parts: z
    .array(z.object({ name: text(50), text: text(4_000).nullish() }))
    .min(1, "Name at least one part.")
    .refine((parts) => new Set(parts.map(({ name }) => name)).size === parts.length, "Name each part once."),
});

/** Sets a draft with other words, for staff to look at; nothing is kept. */
export async function previewLetter(
  ctx: Context,
  input: EditLetterInput,
): Promise<{ html: string; text: string; pdfBase64: string }> {
  authorize(ctx, "letter:edit");
  const { id, parts } = parseInput(editInput, input);
  const letter = draftOf(isUuid(id) ? await findLetter(ctx.db, id) : undefined);
  const { request, key } = await openRequest(ctx, letter);
  const rendered = await renderLetter(ctx, request, letter, edited(openContent(key, letter), parts));
  return { html: rendered.html, text: rendered.text, pdfBase64: rendered.pdf.toString("base64") };
}

/** Puts new words into the free parts of a draft and sets it anew: a generation more. */
export async function editLetter(ctx: Context, input: EditLetterInput): Promise<ChangedLetter> {
  const actor = authorize(ctx, "letter:edit");
  const { parts, ...seen } = parseInput(editInput, input);
  return changeDraft(ctx, actor, seen, async (tx, letter) => {
    const { request, key } = await openRequest(ctx, letter);
    const content = edited(openContent(key, letter), parts);
    const rendered: RenderedLetter = await renderLetter(ctx, request, letter, content);
    await insertVersion(tx, key, letter.id, rendered, ctx.clock());
    return {
      letter: await setContent(tx, key, letter, content),
      event: {
        kind: "letter.edited",
        subject: request.id,
        letter: letter.id,
        parts: parts.map(({ name }) => name),
      },
    };
  });
}

/** Lets a draft go as it now stands. */
export async function sendLetter(ctx: Context, input: LetterVersionInput): Promise<ChangedLetter> {
  const actor = authorize(ctx, "letter:send");
  return changeDraft(ctx, actor, input, async (tx, letter) => {
    await addJob(tx, { name: "set_letter", payload: { letterId: letter.id } });
    return {
      letter: await setQueued(tx, letter),
      event: { kind: "letter.released", subject: letter.dataRequestId, letter: letter.id },
    };
  });
}

type Change = { letter: StoredLetter; event: AuditEvent };

async function changeDraft(
  ctx: Context,
  actor: Actor,
  seen: { id: string; version: number },
  change: (tx: Tx, letter: StoredLetter) => Promise<Change>,
): Promise<ChangedLetter> {
  return transact(ctx, actor, async (tx) => {
    const letter = draftOf(isUuid(seen.id) ? await lockLetter(tx, seen.id) : undefined);
    if (letter.version !== seen.version)
      throw new AppError("CONFLICT", "Somebody has changed the letter since you read it. Read it again.");
    const { letter: changed, event } = await change(tx, letter);
    return { value: { letter: changed }, event };
  });
}

function draftOf(letter: StoredLetter | undefined): StoredLetter {
  if (!letter) throw new AppError("NOT_FOUND", "There is no such letter.");
  if (letter.state === "DRAFT") return letter;
  throw new AppError("INVALID_TRANSITION", "Only a draft can be changed; what was sent is fixed.");
}

async function openRequest(
  ctx: Context,
  letter: StoredLetter,
): Promise<{ request: DataRequest; key: Buffer }> {
  const request = await findDataRequest(ctx.db, letter.dataRequestId);
  if (!request) throw new AppError("NOT_FOUND", "There is no such request.");
  return { request, key: (await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId)).key };
}

/** The content with new words; what is not a free part of this letter is refused, and the whole is checked again. */
function edited(
  content: LetterContent,
  parts: readonly { name: string; text?: string | null | undefined }[],
): LetterContent {
  const free: readonly string[] = freeParts[content.letter];
  const wrong = parts.findIndex(({ name }) => !free.includes(name));
  if (wrong >= 0) {
    const message = `This letter has no such part to write. Its parts are ${free.join(", ")}.`;
    throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
      { path: ["input", "parts", wrong, "name"], message },
    ]);
  }
  const fields = {
    ...content.fields,
    ...Object.fromEntries(parts.map(({ name, text: words }) => [name, words ?? null])),
  };
  return {
    letter: content.letter,
    fields: parseInput(letterFields[content.letter] as never, fields),
  } as LetterContent;
}
