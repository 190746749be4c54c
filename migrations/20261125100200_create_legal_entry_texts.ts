import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table legal_entry_texts (
      version_id uuid not null,
      key        text not null,
      da         tsvector not null,
      en         tsvector not null,
      constraint legal_entry_texts_pkey primary key (version_id, key),
      constraint legal_entry_texts_version_id_fkey
        foreign key (version_id) references published_versions (id) on delete restrict
    );
    comment on table legal_entry_texts is
      'What can be searched of each published entry of the legal framework, in both languages; made when it is published (Art. 12(1)).';
    create index legal_entry_texts_da_idx on legal_entry_texts using gin (da);
    create index legal_entry_texts_en_idx on legal_entry_texts using gin (en);

    insert into legal_entry_texts (version_id, key, da, en)
    select v.id, e ->> 'key',
           to_tsvector('danish', concat_ws(' ', e ->> 'key', e #>> '{title,da}', e #>> '{relevance,da}')),
           to_tsvector('english', concat_ws(' ', e ->> 'key', e #>> '{title,en}', e #>> '{relevance,en}'))
    from published_versions v, jsonb_array_elements(v.content -> 'entries') e
    where v.document = 'LEGAL_FRAMEWORK';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table legal_entry_texts;");
}
