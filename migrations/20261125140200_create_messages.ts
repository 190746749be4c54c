import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table messages (
      id              uuid primary key,
      data_request_id uuid not null,
      side            text not null,
      author_id       uuid not null,
      author_role     text not null,
      sealed_text     bytea not null,
      sent_at         timestamptz not null,
      read_at         timestamptz,
      idempotency_key text not null,
      constraint messages_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint messages_side_check check (side in ('CITIZEN', 'STAFF')),
      constraint messages_author_id_idempotency_key_key unique (author_id, idempotency_key)
    );
    comment on table messages is 'What citizen and staff write to each other about a request (Art. 12(1)-(2)). The text is sealed; read_at is set by the other side.';
    create index messages_data_request_id_idx on messages (data_request_id, sent_at, id);

    create table internal_notes (
      id              uuid primary key,
      data_request_id uuid not null,
      author_id       uuid not null,
      author_role     text not null,
      sealed_text     bytea not null,
      written_at      timestamptz not null,
      constraint internal_notes_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade
    );
    comment on table internal_notes is 'What staff note for each other, sealed. It is about a person and so open to her request for access (Art. 15).';
    create index internal_notes_data_request_id_idx on internal_notes (data_request_id, written_at, id);

    create table attachments (
      id              uuid primary key,
      data_request_id uuid not null,
      message_id      uuid,
      purpose         text not null,
      state           text not null,
      reason          text,
      content_type    text not null,
      size_bytes      integer not null,
      sha256          text not null,
      sealed_filename bytea not null,
      uploaded_by     uuid not null,
      session_id      uuid not null,
      token_hash      text not null,
      begun_at        timestamptz,
      expires_at      timestamptz not null,
      created_at      timestamptz not null,
      constraint attachments_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint attachments_message_id_fkey foreign key (message_id) references messages (id) on delete cascade,
      constraint attachments_token_hash_key unique (token_hash),
      constraint attachments_purpose_check check (purpose in ('MESSAGE', 'REQUEST_EVIDENCE', 'IDENTITY_EVIDENCE', 'POWER_OF_ATTORNEY')),
      constraint attachments_state_check check (state in ('WAITING', 'RECEIVING', 'READY', 'REJECTED')),
      constraint attachments_reason_check check ((state = 'REJECTED') = (reason is not null)),
      constraint attachments_size_bytes_check check (size_bytes > 0 and size_bytes <= 20971520),
      constraint attachments_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
    );
    comment on table attachments is 'Files of a request: of a message, or evidence (Art. 12(6), 5(2)). Name and content are sealed; of the upload grant only a hash is kept.';
    create index attachments_data_request_id_idx on attachments (data_request_id, created_at, id);
    create index attachments_message_id_idx on attachments (message_id) where message_id is not null;

    create table attachment_chunks (
      attachment_id uuid not null,
      position      integer not null,
      sealed        bytea not null,
      constraint attachment_chunks_pkey primary key (attachment_id, position),
      constraint attachment_chunks_attachment_id_fkey foreign key (attachment_id) references attachments (id) on delete cascade
    );
    comment on table attachment_chunks is 'The bytes of an attachment, in sealed chunks of equal size, the last one shorter.';

    alter table deliveries add constraint deliveries_message_id_fkey
      foreign key (message_id) references messages (id) on delete cascade;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table deliveries drop constraint deliveries_message_id_fkey;
    drop table attachment_chunks;
    drop table attachments;
    drop table internal_notes;
    drop table messages;
  `);
}
