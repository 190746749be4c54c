import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table trusted_documents (
      sha256  text primary key,
      text    text not null,
      seen_at timestamptz not null,
      constraint trusted_documents_sha256_check check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
    );
    comment on table trusted_documents is 'The operations of our own pages, of this release and of recent ones; a login cookie sends nothing else (Art. 32(1)(b)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table trusted_documents`);
}
