import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table packages (
      id              uuid primary key,
      data_request_id uuid not null,
      state           text not null,
      size_bytes      bigint,
      sha256          text,
      built_at        timestamptz,
      available_until timestamptz,
      constraint packages_data_request_id_key unique (data_request_id),
      constraint packages_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint packages_state_check check (state in ('BUILDING', 'READY', 'REMOVED'))
    );
    comment on table packages is 'The copy of Art. 15(3).';

    create table package_chunks (
      package_id uuid not null,
      position   integer not null,
      sealed     bytea not null,
      constraint package_chunks_pkey primary key (package_id, position),
      constraint package_chunks_package_id_fkey foreign key (package_id) references packages (id) on delete cascade
    );
    comment on table package_chunks is 'The bytes of a copy, in sealed chunks of equal size, the last one shorter.';

    create table download_grants (
      id           uuid primary key,
      token_hash   text not null,
      package_id   uuid not null,
      session_id   uuid not null,
      expires_at   timestamptz not null,
      used_at      timestamptz,
      completed_at timestamptz,
      constraint download_grants_token_hash_key unique (token_hash),
      constraint download_grants_package_id_fkey foreign key (package_id) references packages (id) on delete cascade,
      constraint download_grants_session_id_fkey foreign key (session_id) references sessions (id) on delete cascade
    );
    comment on table download_grants is 'Single-use permissions to fetch a copy; only a hash of each is kept.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table download_grants;
    drop table package_chunks;
    drop table packages;
  `);
}
