import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table published_versions (
      id             uuid primary key,
      document       text not null,
      effective_on   date not null,
      sha256         text not null,
      content        jsonb not null,
      change_note_da text not null,
      change_note_en text not null,
      published_by   uuid,
      published_at   timestamptz not null,
      constraint published_versions_document_check
        check (document in ('ORGANISATION', 'PRIVACY_POLICY', 'LEGAL_FRAMEWORK', 'PROCESSING_ACTIVITIES')),
      constraint published_versions_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      constraint published_versions_document_effective_on_key unique (document, effective_on)
    );
    comment on table published_versions is 'What the public has been told, and from which day (Art. 12(1), 13, 14, 30). A version never changes.';

    create function forbid_version_change() returns trigger language plpgsql as $$
    begin
      raise exception 'a published version never changes' using errcode = 'restrict_violation';
    end $$;

    create trigger published_versions_append_only before update or delete or truncate on published_versions
      for each statement execute function forbid_version_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table published_versions;
    drop function forbid_version_change();
  `);
}
