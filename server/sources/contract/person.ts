import { describedCollection } from "../map/data-map-schema.ts";
import { textsAt } from "../http/http-records.ts";
import { SHARED_KINDS, type Identity, type IdentityKind } from "../map/identity-kinds.ts";
import type { SearchedPerson } from "../source.ts";
import { queryPages, type Asked, type ContractPage } from "./calls.ts";
import type { ContractRecord } from "./messages.ts";
import type { ContractCollection } from "./system-schema.ts";

/**
 * The identifiers a collection is searched by. Where staff said which of several people she is, only their patron ids are
 * hers: the number that led to all of them leads to the others as well.
 */
export function identitiesFor(
  { identity }: ContractCollection,
  { identities, accepted }: SearchedPerson,
): Identity[] {
  const used = identities.filter(({ kind }) => identity[kind] !== undefined);
  if (!accepted || !identity.patronId) return used;
  return accepted.map((value) => ({ kind: "patronId", value }));
}

/** The identifiers that may be erased by: an address only where a person has said that what it leads to is hers. */
export function identitiesToErase(
  collection: ContractCollection,
  person: SearchedPerson,
  shared: "ERASE" | "KEEP" | null,
): Identity[] {
  const all = identitiesFor(collection, person);
  return shared === "ERASE" ? all : all.filter(({ kind }) => !SHARED_KINDS.has(kind));
}

/** The pages of one collection for one person; none where she is not known by what it is searched by. */
export async function* personPages(
  asked: Asked,
  name: string,
  person: SearchedPerson,
  from: string | null = null,
): AsyncGenerator<ContractPage> {
  const identities = identitiesFor(describedCollection(asked.map, name), person);
  if (identities.length > 0) yield* queryPages(asked, name, identities, from);
}

/** Whether a record is of one of the people that staff said she is. */
export function isAccepted(
  { yields }: ContractCollection,
  { fields }: ContractRecord,
  { accepted }: SearchedPerson,
): boolean {
  if (!accepted || !yields?.patronId) return true;
  return textsAt(fields, yields.patronId).some((value) => accepted.includes(value));
}

/** Whether only an e-mail address or a telephone leads to a record. */
export function isShared({ foundBy }: ContractRecord): boolean {
  return foundBy.every((kind) => SHARED_KINDS.has(kind as IdentityKind));
}
