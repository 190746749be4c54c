import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";

/** Somebody who has logged on: pseudonym, keyed hash and a sealed profile. */
export type StoredPerson = {
  id: string;
  issuer: string;
  subject: string;
  cprIndex: string | null;
  vaultKeyId: string;
  sealedProfile: Buffer;
};

const COLUMNS = {
  id: "people.id",
  issuer: "people.issuer",
  subject: "people.subject",
  cprIndex: "people.cpr_index",
  vaultKeyId: "people.vault_key_id",
  sealedProfile: "people.sealed_profile",
};

/** Finds a person by pseudonym. */
export async function findPerson(db: Knex, id: string): Promise<StoredPerson | undefined> {
  return db("people").select(COLUMNS).where({ id }).first();
}

/** Finds a person by what the provider calls her; only the two together name one person (OpenID Connect Core 5.7). */
export async function findPersonBySubject(
  db: Knex,
  issuer: string,
  subject: string,
): Promise<StoredPerson | undefined> {
  return db("people").select(COLUMNS).where({ issuer, subject }).first();
}

/** Keeps a person who logs on for the first time; CONFLICT when another log-on of hers was first. */
export async function insertPerson(tx: Tx, person: StoredPerson, now: Date): Promise<void> {
  const inserted = await tx("people")
    .insert({
      id: person.id,
      issuer: person.issuer,
      subject: person.subject,
      cpr_index: person.cprIndex,
      vault_key_id: person.vaultKeyId,
      sealed_profile: person.sealedProfile,
      created_at: now,
      signed_in_at: now,
    })
    .onConflict(["issuer", "subject"])
    .ignore()
    .returning("id");
  if (inserted.length === 0) throw movedOn();
}

/** Keeps what the provider says today; CONFLICT when the person has been forgotten meanwhile. */
export async function setPersonProfile(
  tx: Tx,
  { id, cprIndex, sealedProfile }: Pick<StoredPerson, "id" | "cprIndex" | "sealedProfile">,
  now: Date,
): Promise<void> {
  const changed = await tx("people")
    .where({ id })
    .update({ cpr_index: cprIndex, sealed_profile: sealedProfile, signed_in_at: now });
  if (changed !== 1) throw movedOn();
}

function movedOn(): AppError {
  return new AppError("CONFLICT", "Another log-on of yours was under way. Log on again.");
}

/** Somebody with a role here: what opens her name, her roles at the last log-on, and sessions that live. */
export type StaffMember = Pick<StoredPerson, "id" | "vaultKeyId" | "sealedProfile"> & {
  wrappedKey: Buffer;
  signedInAt: Date;
  roles: Role[];
  sessions: { id: string; startedAt: string; expiresAt: string }[];
};

/** Staff, by their last log-on; whoever logged on last as a citizen only is not among them. */
export async function listStaff(
  db: Knex,
  now: Date,
  page: { first: number; after?: { signedInAt: string; id: string } | undefined },
): Promise<StaffMember[]> {
  const { signedInAt, id } = page.after ?? { signedInAt: "infinity", id: NOBODY };
  const { rows } = await db.raw<{ rows: StaffMember[] }>(
    `select p.id, p.vault_key_id as "vaultKeyId", p.sealed_profile as "sealedProfile", k.wrapped as "wrappedKey",
       p.signed_in_at as "signedInAt", last.roles, living.sessions
     from people p
     join vault_keys k on k.id = p.vault_key_id
     join lateral (
       select s.roles from sessions s where s.person_id = p.id order by s.started_at desc, s.id limit 1
     ) last on last.roles && array['CASEWORKER', 'DPO', 'AUDITOR']
     cross join lateral (
       select coalesce(json_agg(json_build_object('id', s.id, 'startedAt', s.started_at, 'expiresAt', s.expires_at)
         order by s.started_at desc, s.id), '[]') as sessions
       from sessions s where s.person_id = p.id and s.ended_at is null and s.expires_at > ?
     ) living
     where (p.signed_in_at, p.id) < (?::timestamptz, ?::uuid)
     order by p.signed_in_at desc, p.id desc
     limit ?`,
    [now, signedInAt, id, page.first + 1],
  );
  return rows;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
