import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table packages add column made_at timestamptz;
    comment on column packages.made_at is 'When its making began; kept, so that made anew after a crash it has the same bytes.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table packages drop column made_at`);
}
