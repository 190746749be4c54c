import { z } from "zod";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { InternalNote, WriteInternalNoteInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { insertNote } from "./message-store.ts";
import { openCase, personOf } from "./open-case.ts";

const noteInput = z.object({ dataRequestId: z.string(), text: text(10_000) });

/** Notes something for colleagues. It is about the person, so she may ask to see it (Art. 15). */
export async function writeInternalNote(
  ctx: Context,
  input: WriteInternalNoteInput,
): Promise<{ note: InternalNote; receipt: Receipt }> {
  const actor = authorize(ctx, "note:write");
  const { dataRequestId, text: words } = parseInput(noteInput, input);
  const { request, key } = await openCase(ctx, actor, dataRequestId);
  return transact(ctx, actor, async (tx) => {
    const { id, authorRole, writtenAt } = await insertNote(tx, key, {
      ...{ dataRequestId: request.id, authorId: personOf(actor), authorRole: actor.role },
      ...{ text: words, writtenAt: ctx.clock() },
    });
    return {
      value: { note: { id, authorRole, text: words, writtenAt } },
      event: { kind: "note.written", subject: request.id, note: id },
    };
  });
}
