import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import { refuseHeld, type ErasurePermit } from "../sources/erasure/erasure-permit.ts";
import { createDataKey, openDataKey, wrapKey, type MasterKeys } from "./data-key.ts";
import { masterKeyName } from "./master-key.ts";

/** The keys the process was given: some wrap data keys, one makes blind indexes. */
export type VaultKeys = MasterKeys & { index: Buffer };

/** A data key in use, with the id it is kept under. */
export type VaultKey = { id: string; key: Buffer };

/**
 * Makes a new data key and keeps it wrapped. Deleting it forgets everything sealed with it (Art. 17, 32). A process
 * that still works with a master key that was rotated out is refused.
 */
export async function insertVaultKey(tx: Tx, keys: VaultKeys): Promise<VaultKey> {
  const id = randomUUID();
  const key = createDataKey();
  const row = { id, wrapped: wrapKey(keys.master, id, key), wrapped_by: masterKeyName(keys.master) };
  await tx("vault_keys").insert(row).catch(refuseRetired);
  return { id, key };
}

/** Reads a data key that must exist. */
export async function readVaultKey(db: Knex, keys: VaultKeys, id: string): Promise<VaultKey> {
  const row = await db("vault_keys").select({ wrapped: "vault_keys.wrapped" }).where({ id }).first();
  if (!row) throw new AppError("NOT_FOUND", "What was kept here has been deleted.");
  return { id, key: openDataKey(keys, id, row.wrapped) };
}

/** Data keys as they are kept, wrapped, by id; one that has been deleted is left out. */
export async function listWrappedKeys(db: Knex, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await db("vault_keys")
    .select({ id: "vault_keys.id", wrapped: "vault_keys.wrapped" })
    .whereRaw("vault_keys.id = any(?::uuid[])", [[...ids]]);
  return new Map(rows.map(({ id, wrapped }) => [id, wrapped]));
}

/** Forgets everything that was sealed with a key, in live rows, replicas and backups alike. */
export async function deleteVaultKey(tx: Tx, permit: ErasurePermit, id: string): Promise<void> {
  refuseHeld(permit);
  await tx("vault_keys").where({ id }).delete();
}

function refuseRetired(cause: unknown): never {
  if ((cause as { constraint?: string }).constraint !== "vault_keys_wrapped_by_retired") throw cause;
  throw new AppError(
    "UNAVAILABLE",
    "This process works with a master key that was rotated out. Start it with the new VAULT_MASTER_KEY.",
    undefined,
    { cause },
  );
}
