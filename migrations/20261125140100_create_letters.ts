import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table letters (
      id              uuid primary key,
      data_request_id uuid not null,
      kind            text not null,
      language        text not null,
      state           text not null,
      sealed_content  bytea not null,
      written_on      date not null,
      written_at      timestamptz not null,
      written_by      uuid,
      sent_at         timestamptz,
      sent_version    integer,
      version         integer not null default 1,
      constraint letters_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint letters_kind_check check (kind in ('RECEIPT', 'IDENTITY_NEEDED', 'CLARIFICATION', 'EXTENSION', 'DECISION',
        'ERASURE_CERTIFICATE', 'RECIPIENT_NOTICE', 'RESTRICTION_LIFTED', 'DATA_REMAINS')),
      constraint letters_language_check check (language in ('DA', 'EN')),
      constraint letters_state_check check (state in ('DRAFT', 'QUEUED', 'SENT')),
      constraint letters_sent_check check ((state = 'SENT') = (sent_at is not null and sent_version is not null))
    );
    comment on table letters is 'Letters to citizens and recipients (Art. 12(1), 12(3), 12(4), 18(3), 19). What they are merged from is sealed.';
    create index letters_data_request_id_idx on letters (data_request_id, written_at, id);

    create table letter_versions (
      letter_id   uuid not null,
      number      integer not null,
      sha256      text not null,
      size_bytes  integer not null,
      sealed_pdf  bytea not null,
      sealed_html bytea not null,
      sealed_text bytea not null,
      rendered_at timestamptz not null,
      constraint letter_versions_pkey primary key (letter_id, number),
      constraint letter_versions_letter_id_fkey foreign key (letter_id) references letters (id) on delete cascade,
      constraint letter_versions_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
    );
    comment on table letter_versions is 'Every generation of a letter, sealed; sha256 is of the PDF. A version never changes; it goes with its request (Art. 5(1)(e)).';

    create function forbid_letter_change() returns trigger language plpgsql as $$
    begin
      raise exception 'a version of a letter never changes' using errcode = 'restrict_violation';
    end $$;
    create trigger letter_versions_fixed before update on letter_versions
      for each statement execute function forbid_letter_change();

    create table deliveries (
      id              uuid primary key,
      data_request_id uuid not null,
      letter_id       uuid,
      message_id      uuid,
      channel         text not null,
      state           text not null,
      attempts        integer not null default 0,
      reason          text,
      created_at      timestamptz not null,
      settled_at      timestamptz,
      constraint deliveries_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint deliveries_letter_id_fkey foreign key (letter_id) references letters (id) on delete cascade,
      constraint deliveries_subject_check check (num_nonnulls(letter_id, message_id) = 1),
      constraint deliveries_channel_check check (channel in ('PORTAL', 'EMAIL_NOTICE', 'DIGITAL_POST', 'PAPER')),
      constraint deliveries_state_check check (state in ('WAITING', 'RETRYING', 'HANDED_OVER', 'DELIVERED', 'FAILED')),
      constraint deliveries_letter_id_channel_key unique (letter_id, channel)
    );
    comment on table deliveries is 'How a letter or the notice of a message reached somebody, and where it did not (Art. 12(3)). Codes only.';
    create index deliveries_data_request_id_idx on deliveries (data_request_id);
    create index deliveries_open_idx on deliveries (created_at, id) where channel = 'PAPER' and state = 'WAITING';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table deliveries;
    drop table letter_versions;
    drop function forbid_letter_change();
    drop table letters;
  `);
}
