import type { Context } from "../../server/context.ts";
import type { LetterContent } from "../../server/letters/letter-fields.ts";
import { listLetters, openContent } from "../../server/letters/letter-store.ts";
import { findDataRequest } from "../../server/requests/data-request-store.ts";
import { readVaultKey } from "../../server/vault/vault-store.ts";

/** The letters of a request, opened, with their language; oldest first. */
export async function openLetters(ctx: Context, requestId: string) {
  const request = await findDataRequest(ctx.db, requestId);
  if (!request) throw new Error("the test asks for letters of a request that is not there");
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const letters = await listLetters(ctx.db, requestId);
  return letters.map((letter) => ({
    ...{ id: letter.id, language: letter.language, state: letter.state, writtenBy: letter.writtenBy },
    ...(openContent(key, letter) satisfies LetterContent),
  }));
}

/** The letters of one kind. */
export async function openLettersOf<K extends LetterContent["letter"]>(
  ctx: Context,
  requestId: string,
  kind: K,
) {
  const letters = await openLetters(ctx, requestId);
  return letters.filter((one) => one.letter === kind);
}
