import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table source_runs
      add column rows          integer not null default 0,
      add column done          integer not null default 0,
      add column total         integer not null default 0,
      add column basis         text,
      add column error_details jsonb not null default '[]',
      drop constraint source_runs_state_check,
      add constraint source_runs_state_check
        check (state in ('WAITING', 'RUNNING', 'RETRYING', 'STOPPED', 'COLLECTED', 'NO_DATA'));
    comment on column source_runs.basis is 'Keyed hash of the map and identifiers read by; another basis means reading anew.';
    comment on column source_runs.error_details is 'Names of tables and columns that differ; never a value.';

    create table known_identities (
      id              uuid primary key,
      data_request_id uuid not null,
      system          text not null,
      kind            text not null,
      hash            text not null,
      sealed          bytea not null,
      constraint known_identities_data_request_id_system_kind_hash_key unique (data_request_id, system, kind, hash),
      constraint known_identities_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint known_identities_kind_check check (kind in ('cpr', 'patronId', 'cardNumber', 'email', 'phone'))
    );
    comment on table known_identities is 'Identifiers of the person found on the way, sealed, so that every system is searched by all of them (Art. 15(1)).';

    create table identity_choices (
      data_request_id uuid not null,
      system          text not null,
      sealed          bytea not null,
      chosen          integer not null,
      decided_by      uuid not null,
      decided_at      timestamptz not null,
      constraint identity_choices_pkey primary key (data_request_id, system),
      constraint identity_choices_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade
    );
    comment on table identity_choices is 'Which of several people in a system is the one who asks, as a member of staff decided (Art. 12(6)).';

    alter table review_items add column doubts text[] not null default '{}',
      add constraint review_items_doubts_check
        check (doubts <@ array['FREE_TEXT', 'SHARED_IDENTIFIER', 'TOO_LARGE']);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table review_items drop column doubts;
    drop table identity_choices;
    drop table known_identities;
    update source_runs set state = 'RETRYING' where state = 'STOPPED';
    alter table source_runs
      drop constraint source_runs_state_check,
      add constraint source_runs_state_check
        check (state in ('WAITING', 'RUNNING', 'RETRYING', 'COLLECTED', 'NO_DATA')),
      drop column rows, drop column done, drop column total, drop column basis, drop column error_details;
  `);
}
