import type { Knex } from "knex";
import { AppError } from "../../errors.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { readSubject, type Subject } from "../../requests/subject.ts";
import type { VaultKeys } from "../../vault/vault-store.ts";
import { distinctIdentities, type Identity } from "../map/identity-kinds.ts";
import { findIdentityChoice, listKnownIdentities } from "./known-identity-store.ts";
import type { SearchedPerson } from "../source.ts";

/**
 * What of a request's subject is used to find her, never her name: the verified number, and the address she wrote.
 * What only an address leads to is for a person to look at, since anybody can write one.
 */
function identitiesOf({ cpr, email }: Subject): Identity[] {
  const identities: Identity[] = [
    ...(cpr ? [{ kind: "cpr" as const, value: cpr }] : []),
    ...(email ? [{ kind: "email" as const, value: email }] : []),
  ];
  if (identities.length > 0) return identities;
  throw new AppError("INVALID_TRANSITION", "The person has no verified number to be found by.");
}

/** Whom one system is searched for: by what was verified, and by what every system has told so far. */
export async function searchedPerson(
  db: Knex,
  vault: VaultKeys,
  key: Buffer,
  request: DataRequest,
  system: string,
): Promise<SearchedPerson> {
  const own = identitiesOf(await readSubject(db, vault, request));
  const known = await listKnownIdentities(db, key, request.id);
  const all = [...own, ...known.map(({ kind, value }) => ({ kind, value }))];
  const identities = distinctIdentities(all);
  return { identities, accepted: await findIdentityChoice(db, key, request.id, system) };
}
