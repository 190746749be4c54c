import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table system_checks (
      system     text primary key,
      checked_at timestamptz not null,
      is_reached boolean not null,
      coverage   jsonb
    );
    comment on table system_checks is 'How far the map of each system named what it held when it was last compared (Art. 5(2), 24); names of tables and columns only.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table system_checks`);
}
