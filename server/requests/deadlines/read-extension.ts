import type { Context } from "../../context.ts";
import type { DeadlineExtension } from "../../generated/schema.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { DataRequest } from "../data-request-store.ts";

/** Where the reasons for an extension are sealed. */
export const extensionPlace = (row: string) => ({ table: "data_requests", column: "sealed_extension", row });

/** Why the deadline was extended, in the words the citizen was told (Art. 12(3)). */
export async function readExtension(ctx: Context, request: DataRequest): Promise<DeadlineExtension | null> {
  const { extendedAt, extensionReason: reason, sealedExtension } = request;
  if (!extendedAt || !reason || !sealedExtension) return null;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const explanation = open(key, extensionPlace(request.id), sealedExtension).toString("utf8");
  return { reason, explanation, extendedAt };
}
