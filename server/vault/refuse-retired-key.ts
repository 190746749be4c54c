import type { Knex } from "knex";
import { AppError } from "../errors.ts";
import type { MasterKeys } from "./data-key.ts";
import { masterKeyName } from "./master-key.ts";
import { findRetired } from "./rotation-store.ts";

/** Refuses to start with a master key that was rotated out: what this process sealed, others could not open. */
export async function refuseRetiredKey(db: Knex, { master }: MasterKeys): Promise<void> {
  const retiredAt = await findRetired(db, masterKeyName(master));
  if (!retiredAt) return;
  throw new AppError(
    "INVALID_INPUT",
    `VAULT_MASTER_KEY was rotated out on ${retiredAt.toISOString().slice(0, 10)}. Set it to the new key.`,
  );
}
