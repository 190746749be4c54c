import type { Context } from "../../context.ts";
import type { Delay } from "../../generated/schema.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { copenhagenDate } from "./calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import { findLastDelay } from "./delay-store.ts";

/** Where the reason for a late answer is sealed. */
export const delayPlace = (row: string) => ({ table: "delays", column: "sealed_explanation", row });

/** What the citizen was last told of a late answer, and whether that promise has been broken too (Art. 12(2)). */
export async function readDelay(ctx: Context, request: DataRequest): Promise<Delay | null> {
  const told = await findLastDelay(ctx.db, request.id);
  if (!told) return null;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return {
    expectedOn: told.expectedOn,
    isPast: request.closedAt === null && told.expectedOn < copenhagenDate(ctx.clock()),
    explanation: open(key, delayPlace(told.id), told.sealedExplanation).toString("utf8"),
    toldAt: told.toldAt,
  };
}
