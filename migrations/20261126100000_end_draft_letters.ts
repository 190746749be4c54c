import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table letters drop constraint letters_state_check;
    alter table letters add constraint letters_state_check check (state in ('QUEUED', 'SENT')) not valid;
    alter table letters validate constraint letters_state_check;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table letters drop constraint letters_state_check;
    alter table letters add constraint letters_state_check check (state in ('DRAFT', 'QUEUED', 'SENT'));
  `);
}
