import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table publication_proposals (
      document     text not null,
      sha256       text not null,
      effective_on date not null,
      proposed_by  uuid not null,
      proposed_at  timestamptz not null,
      constraint publication_proposals_pkey primary key (document, sha256),
      constraint publication_proposals_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
    );
    comment on table publication_proposals is
      'Who put which text forward for publication, so that it can be shown who wrote and who approved (Art. 5(2)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table publication_proposals;");
}
