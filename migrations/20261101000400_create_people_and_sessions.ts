import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table people (
      id             uuid primary key,
      issuer         text not null,
      subject        text not null,
      cpr_index      text,
      vault_key_id   uuid not null,
      sealed_profile bytea not null,
      created_at     timestamptz not null,
      signed_in_at   timestamptz not null,
      constraint people_issuer_subject_key unique (issuer, subject),
      constraint people_vault_key_id_fkey foreign key (vault_key_id) references vault_keys (id) on delete restrict
    );
    comment on table people is 'Who has signed in. Name, CPR and children are sealed; the id is the pseudonym the log knows.';
    create index people_cpr_index_idx on people (cpr_index) where cpr_index is not null;

    create table sessions (
      id         uuid primary key,
      person_id  uuid not null,
      roles      text[] not null,
      assurance  text not null,
      started_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at   timestamptz,
      constraint sessions_person_id_fkey foreign key (person_id) references people (id) on delete cascade,
      constraint sessions_assurance_check
        check (assurance in ('MITID_SUBSTANTIAL', 'LIBRARY_CARD_PIN', 'EMAIL', 'IN_PERSON', 'DOCUMENT'))
    );
    comment on table sessions is 'A log-on and what it allows, until it ends.';
    create index sessions_person_id_idx on sessions (person_id);
    create index sessions_expires_at_idx on sessions (expires_at);

    create table sign_in_attempts (
      state_hash    text primary key,
      sealed        bytea not null,
      expires_at    timestamptz not null
    );
    comment on table sign_in_attempts is 'Sign-ins under way: nonce, PKCE verifier and where to return, sealed; used once (OpenID Connect Core 3.1).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table sign_in_attempts;
    drop table sessions;
    drop table people;
  `);
}
