import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table data_requests
      add column refusal_due_on   date,
      add column extension_anchor text not null default 'RECEIPT',
      add column extended_at      timestamptz,
      add column extended_by      uuid,
      add column extension_reason text,
      add column sealed_extension bytea,
      add column paused_since     date,
      add constraint data_requests_extended_by_fkey foreign key (extended_by) references people (id) on delete restrict,
      add constraint data_requests_extension_anchor_check check (extension_anchor in ('RECEIPT', 'EARLIER')),
      add constraint data_requests_extension_reason_check check (extension_reason in ('COMPLEXITY', 'NUMBER_OF_REQUESTS')),
      add constraint data_requests_extension_check
        check (num_nonnulls(extended_at, extended_by, extension_reason, sealed_extension) in (0, 4));
    update data_requests set refusal_due_on = due_on;
    alter table data_requests alter column refusal_due_on set not null;
    comment on column data_requests.refusal_due_on is 'Last day to tell of a refusal; no extension moves it (Art. 12(4)).';
    comment on column data_requests.extended_at is 'When the citizen was told of the one extension and its reasons (Art. 12(3)).';
    comment on column data_requests.paused_since is 'The day of the oldest question, asked in time, that waits for its answer (EDPB Guidelines 01/2022).';

    create table questions (
      id              uuid primary key,
      data_request_id uuid not null,
      reason          text not null,
      asked_at        timestamptz not null,
      asked_by        uuid not null,
      in_time         boolean not null,
      sealed_question bytea not null,
      answered_at     timestamptz,
      sealed_answer   bytea,
      constraint questions_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint questions_asked_by_fkey foreign key (asked_by) references people (id) on delete restrict,
      constraint questions_reason_check check (reason in ('IDENTITY', 'CLARIFICATION')),
      constraint questions_answered_at_check check (answered_at >= asked_at)
    );
    comment on table questions is 'What the citizen was asked and answered; the days between stop the clock when asked in time (Art. 12(6), recital 63).';
    create index questions_data_request_id_idx on questions (data_request_id, asked_at);
    create unique index questions_open_idx on questions (data_request_id, reason) where answered_at is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table questions;
    alter table data_requests
      drop column refusal_due_on,
      drop column extension_anchor,
      drop column extended_at,
      drop column extended_by,
      drop column extension_reason,
      drop column sealed_extension,
      drop column paused_since;
  `);
}
