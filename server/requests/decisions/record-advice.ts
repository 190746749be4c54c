import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { Advice, RecordAdviceInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { textOfAtLeast } from "../../platform/text.ts";
import { open, seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { isStaff } from "../read-data-requests.ts";
import { bumpVersion, type DataRequest } from "../data-request-store.ts";
import { insertAdvice, listAdvice } from "../queue/handling-store.ts";

const adviceInput = z.object({
  id: z.string(),
  version: z.int(),
  text: textOfAtLeast(10, 4_000),
  dissent: z.boolean(),
});

const place = (row: string) => ({ table: "dpo_advice", column: "sealed_text", row });

/** Keeps what a DPO advises, and that she disagrees if she does; nobody overrules her in silence (Art. 38(3), 39(1)). */
export async function recordAdvice(ctx: Context, input: RecordAdviceInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:advise");
  const { text, dissent, ...seen } = parseInput(adviceInput, input);
  return changeDataRequest(ctx, actor, "RECORD_ADVICE", seen, async (tx, request) => {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const id = randomUUID();
    const sealedText = seal(key, place(id), text);
    const given = { givenBy: actor.personId ?? "", givenAt: ctx.clock() };
    await insertAdvice(tx, request.id, { id, dissent, sealedText, ...given });
    return {
      dataRequest: await bumpVersion(tx, request),
      event: { kind: "data_request.advised", subject: request.id, dissent },
    };
  });
}

/** What DPOs advised; for staff. */
export async function readAdvice(ctx: Context, request: DataRequest): Promise<Advice[]> {
  if (!isStaff(ctx)) return [];
  const stored = await listAdvice(ctx.db, request.id);
  if (stored.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return stored.map(({ sealedText, ...advice }) => ({
    ...advice,
    text: open(key, place(advice.id), sealedText).toString("utf8"),
  }));
}
