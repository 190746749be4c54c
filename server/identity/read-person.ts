import { createHmac } from "node:crypto";
import type { Knex } from "knex";
import { AppError } from "../errors.ts";
import { open, seal } from "../vault/seal.ts";
import { readVaultKey, type VaultKeys } from "../vault/vault-store.ts";
import type { Identity } from "./claims.ts";
import { findPerson } from "./person-store.ts";

/** Who somebody is, as the log-on proved it; exists sealed only. */
export type Person = {
  name: string;
  cpr: string | null;
  email: string | null;
  children: { id: string; cpr: string; name: string }[];
};

/** What is sealed about somebody who logs on. */
export type Profile = Pick<Identity, "name" | "cpr" | "email" | "children">;

const place = (row: string) => ({ table: "people", column: "sealed_profile", row });

/** Seals what the provider said with the person's own key. */
export function sealProfile(key: Buffer, personId: string, { name, cpr, email, children }: Profile): Buffer {
  return seal(key, place(personId), JSON.stringify({ name, cpr, email, children } satisfies Profile));
}

/** Opens the name alone. */
export function openName(key: Buffer, personId: string, sealedProfile: Buffer): string {
  const profile: Profile = JSON.parse(open(key, place(personId), sealedProfile).toString("utf8"));
  return profile.name;
}

/** Opens who a person is. */
export async function readPerson(db: Knex, vault: VaultKeys, personId: string | null): Promise<Person> {
  const stored = personId === null ? undefined : await findPerson(db, personId);
  if (!stored) throw new AppError("NOT_FOUND", "There is nothing here.");
  const { key } = await readVaultKey(db, vault, stored.vaultKeyId);
  const profile: Profile = JSON.parse(open(key, place(stored.id), stored.sealedProfile).toString("utf8"));
  const children = profile.children.map((child) => ({ id: childId(vault, stored.id, child.cpr), ...child }));
  return { ...profile, children };
}

/** Names a child to this guardian only: it says nothing of the CPR number and is another one for the other guardian. */
function childId(vault: VaultKeys, guardianId: string, cpr: string): string {
  return createHmac("sha256", vault.index).update(`child:${guardianId}:${cpr}`).digest("base64url");
}
