import type { Knex } from "knex";
import type { Details } from "../generated/schema.ts";
import { open } from "../vault/seal.ts";
import { readVaultKey, type VaultKeys } from "../vault/vault-store.ts";
import { findDetails } from "./details-store.ts";
import { findPerson } from "./person-store.ts";

/** Where the address somebody gave is sealed. */
export const emailPlace = (row: string) => ({ table: "person_details", column: "sealed_email", row });

/** While nobody has chosen anything: Danish, and an e-mail when there is news. */
const UNCHOSEN: Details = { language: null, contactEmail: null, emailNotices: true, version: 0 };

/** How somebody wants to be written to. */
export async function readDetails(db: Knex, vault: VaultKeys, personId: string): Promise<Details> {
  const stored = await findDetails(db, personId);
  if (!stored) return UNCHOSEN;
  const { language, emailNotices, sealedEmail, version } = stored;
  const shown = { language, emailNotices, version };
  const person = sealedEmail === null ? undefined : await findPerson(db, personId);
  if (!person || sealedEmail === null) return { ...shown, contactEmail: null };
  const { key } = await readVaultKey(db, vault, person.vaultKeyId);
  return { ...shown, contactEmail: open(key, emailPlace(personId), sealedEmail).toString("utf8") };
}
