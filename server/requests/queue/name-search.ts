import { z } from "zod";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { openDataKey } from "../../vault/data-key.ts";
import { listWrappedKeys } from "../../vault/vault-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { COUNTED, listQueue, type QueueFilter } from "./queue-store.ts";
import { openSubject } from "../subject.ts";

const searched = z.object({
  filter: z.object({ name: text(200).refine((name) => wordsOf(name).length > 0, "Write something here.") }),
});

/**
 * The requests under a filter that are about somebody of this name. Names exist sealed only, and no index of them is
 * kept: those that the rest of the filter matches are opened one by one and forgotten again (decision 0075). Errors:
 * INVALID_INPUT, LIMIT_EXCEEDED where they are too many to open.
 */
export async function searchByName(
  ctx: Pick<Context, "db" | "vault">,
  filter: QueueFilter,
  name: string,
): Promise<DataRequest[]> {
  const words = wordsOf(parseInput(searched, { filter: { name } }).filter.name);
  const requests = await listQueue(ctx.db, filter, { first: COUNTED });
  if (requests.length > COUNTED) {
    throw new AppError(
      "LIMIT_EXCEEDED",
      "More than 1,000 requests are too many to search by name. Set more filters.",
    );
  }
  const wrapped = await listWrappedKeys(
    ctx.db,
    requests.map(({ vaultKeyId }) => vaultKeyId),
  );
  return requests.filter((request) => {
    const kept = wrapped.get(request.vaultKeyId);
    if (!kept) return false; // deleted meanwhile, with all it sealed
    const subject = openSubject(openDataKey(ctx.vault, request.vaultKeyId, kept), request);
    return isNamed(subject.name, words);
  });
}

/** Whether each word that is asked for begins a word of the name. */
export function isNamed(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

/** The words of a name, however it is written: case and kinds of space, comma and hyphen make no difference. */
export function wordsOf(name: string): string[] {
  return name
    .normalize("NFKC")
    .toLocaleLowerCase("da")
    .split(/[\s,.\-‐‑–]+/u)
    .filter((word) => word !== "");
}
