import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_exports (
      id              uuid primary key,
      requested_by    uuid not null,
      requested_at    timestamptz not null,
      from_on         date not null,
      to_on           date not null,
      purpose         text not null,
      state           text not null,
      attempts        integer not null default 0,
      events          bigint not null,
      done            bigint not null default 0,
      size_bytes      bigint,
      sha256          text,
      available_until timestamptz,
      constraint audit_exports_requested_by_fkey foreign key (requested_by) references people (id) on delete restrict,
      constraint audit_exports_period_check check (from_on <= to_on),
      constraint audit_exports_state_check check (state in ('WAITING', 'BUILDING', 'READY', 'FAILED', 'REMOVED')),
      constraint audit_exports_purpose_check check (purpose in ('INTERNAL_AUDIT', 'SUPERVISION', 'COMPLAINT', 'INCIDENT', 'COURT')),
      constraint audit_exports_ready_check check (state <> 'READY' or (size_bytes is not null and sha256 is not null and available_until is not null))
    );
    comment on table audit_exports is 'Parts of the log that auditors take away, with the purpose of each (Art. 5(2), 24). Nothing that identifies a citizen.';
    create index audit_exports_requested_at_idx on audit_exports (requested_at, id);
    create index audit_exports_available_until_idx on audit_exports (available_until) where state = 'READY';

    create table audit_export_chunks (
      export_id uuid not null,
      position  integer not null,
      bytes     bytea not null,
      constraint audit_export_chunks_pkey primary key (export_id, position),
      constraint audit_export_chunks_export_id_fkey foreign key (export_id) references audit_exports (id) on delete cascade
    );
    comment on table audit_export_chunks is 'The bytes of an export of the log, until it expires (Art. 5(1)(e)).';

    create table audit_export_grants (
      id         uuid primary key,
      token_hash text not null,
      export_id  uuid not null,
      session_id uuid not null,
      expires_at timestamptz not null,
      used_at    timestamptz,
      constraint audit_export_grants_token_hash_key unique (token_hash),
      constraint audit_export_grants_export_id_fkey foreign key (export_id) references audit_exports (id) on delete cascade,
      constraint audit_export_grants_session_id_fkey foreign key (session_id) references sessions (id) on delete cascade
    );
    comment on table audit_export_grants is 'Single-use permissions to fetch an export of the log; only a hash of each is kept (Art. 32(1)(b)).';
    create index audit_export_grants_export_id_idx on audit_export_grants (export_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table audit_export_grants;
    drop table audit_export_chunks;
    drop table audit_exports;
  `);
}
