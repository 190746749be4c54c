import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import { refuseHeld, type ErasurePermit } from "../sources/erasure-permit.ts";
import { createDataKey, unwrapKey, wrapKey } from "./data-key.ts";

/** The keys the process was given: one wraps data keys, one makes blind indexes. */
export type VaultKeys = { master: Buffer; index: Buffer };

/** A data key in use, with the id it is kept under. */
export type VaultKey = { id: string; key: Buffer };

/** Makes a new data key and keeps it wrapped. Deleting it forgets everything sealed with it (Art. 17, 32). */
export async function insertVaultKey(tx: Tx, keys: VaultKeys): Promise<VaultKey> {
  const id = randomUUID();
  const key = createDataKey();
  await tx("vault_keys").insert({ id, wrapped: wrapKey(keys.master, id, key) });
  return { id, key };
}

/** Reads a data key that must exist. */
export async function readVaultKey(db: Knex, keys: VaultKeys, id: string): Promise<VaultKey> {
  const row = await db("vault_keys").select({ wrapped: "vault_keys.wrapped" }).where({ id }).first();
  if (!row) throw new AppError("NOT_FOUND", "What was kept here has been deleted.");
  return { id, key: unwrapKey(keys.master, id, row.wrapped) };
}

/** Forgets everything that was sealed with a key, in live rows, replicas and backups alike. */
export async function deleteVaultKey(tx: Tx, permit: ErasurePermit, id: string): Promise<void> {
  refuseHeld(permit);
  await tx("vault_keys").where({ id }).delete();
}
