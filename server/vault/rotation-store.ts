import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";

/** A data key as it is kept. */
export type WrappedKey = { id: string; wrapped: Buffer };

/** Holds some keys that another master key wraps, in the order of their ids. */
export async function lockKeysNotUnder(
  tx: Tx | ProgressTx,
  masterKey: string,
  limit: number,
): Promise<WrappedKey[]> {
  return tx("vault_keys")
    .select({ id: "vault_keys.id", wrapped: "vault_keys.wrapped" })
    .whereRaw("vault_keys.wrapped_by is distinct from ?", [masterKey])
    .orderBy("vault_keys.id")
    .limit(limit)
    .forNoKeyUpdate();
}

/** Keeps keys as they are now wrapped. */
export async function setRewrapped(
  tx: Tx | ProgressTx,
  masterKey: string,
  keys: readonly WrappedKey[],
): Promise<void> {
  await tx.raw(
    `update vault_keys set wrapped = new.wrapped, wrapped_by = ?
     from unnest(?::uuid[], ?::bytea[]) as new (id, wrapped) where vault_keys.id = new.id`,
    [masterKey, keys.map(({ id }) => id), keys.map(({ wrapped }) => wrapped)],
  );
}

/** Lets nobody make or change a key until the transaction ends; reading goes on. */
export async function holdAllKeys(tx: Tx): Promise<void> {
  await tx.raw("lock table vault_keys in share row exclusive mode");
}

/** Retires a master key: from now on the database refuses whatever it would wrap. */
export async function insertRetired(tx: Tx, name: string, at: Date): Promise<void> {
  await tx("vault_retired_keys").insert({ name, retired_at: at }).onConflict("name").ignore();
}

/** When a master key was retired, if it was. */
export async function findRetired(db: Knex, name: string): Promise<Date | undefined> {
  const row = await db("vault_retired_keys")
    .select({ retiredAt: "vault_retired_keys.retired_at" })
    .where({ name })
    .first();
  return row?.retiredAt;
}
