import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create sequence data_request_numbers;

    create table data_requests (
      id                uuid primary key,
      number            text not null,
      rights            text[] not null,
      state             text not null,
      channel           text not null,
      language          text not null,
      received_at       timestamptz not null,
      registered_at     timestamptz not null,
      target_on         date not null,
      due_on            date not null,
      calendar_version  text not null,
      rule_version      text not null,
      submitted_by      uuid not null,
      cpr_index         text,
      on_behalf         boolean not null,
      assurance         text,
      vault_key_id      uuid not null,
      sealed_subject    bytea not null,
      sealed_scope      bytea,
      versions_in_force uuid[] not null,
      idempotency_key   text not null,
      input_hash        text not null,
      version           integer not null default 1,
      closed_at         timestamptz,
      constraint data_requests_number_key unique (number),
      constraint data_requests_submitted_by_idempotency_key_key unique (submitted_by, idempotency_key),
      constraint data_requests_submitted_by_fkey foreign key (submitted_by) references people (id) on delete restrict,
      constraint data_requests_vault_key_id_fkey foreign key (vault_key_id) references vault_keys (id) on delete restrict,
      constraint data_requests_rights_check check (cardinality(rights) > 0 and rights <@ array['ACCESS', 'ERASURE']),
      constraint data_requests_state_check check (state in ('RECEIVED', 'IDENTITY_PENDING', 'OPEN', 'COLLECTING', 'REVIEW',
        'DECIDED', 'FULFILLING', 'CLOSED', 'WITHDRAWN', 'REFUSED')),
      constraint data_requests_channel_check check (channel in ('PORTAL', 'LETTER', 'EMAIL', 'PHONE', 'COUNTER', 'FORWARDED_BY_ARCHIVE')),
      constraint data_requests_language_check check (language in ('DA', 'EN'))
    );
    comment on table data_requests is 'Requests of data subjects (Art. 15, 17). What identifies a person is sealed with the request''s own key.';
    create index data_requests_due_on_id_idx on data_requests (due_on, id) where closed_at is null;
    create index data_requests_due_on_id_all_idx on data_requests (due_on, id);
    create index data_requests_submitted_by_idx on data_requests (submitted_by, received_at desc, id desc);
    create index data_requests_cpr_index_idx on data_requests (cpr_index, received_at desc, id desc);

    create table data_request_rights (
      data_request_id       uuid not null,
      "right"               text not null,
      outcome               text,
      reasons               jsonb not null default '[]',
      sealed_considerations bytea,
      decided_by            uuid,
      decided_at            timestamptz,
      fulfilled_at          timestamptz,
      constraint data_request_rights_pkey primary key (data_request_id, "right"),
      constraint data_request_rights_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint data_request_rights_outcome_check check (outcome in ('GRANTED', 'PARTLY', 'REFUSED'))
    );
    comment on table data_request_rights is 'The answer to each right a request names, with its grounds (Art. 12(3), 12(4)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table data_request_rights;
    drop table data_requests;
    drop sequence data_request_numbers;
  `);
}
