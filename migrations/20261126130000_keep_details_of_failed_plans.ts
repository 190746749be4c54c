import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table erasure_plans add column error_details jsonb not null default '[]';
    comment on column erasure_plans.error_details is 'What exactly stands in the way, such as a missing right: names of tables and columns; never a value.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table erasure_plans drop column error_details`);
}
