import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table source_runs add column resumed_rows integer not null default 0;
    comment on column source_runs.resumed_rows is
      'How many records of earlier attempts the latest attempt went on from; 0 when it began at the start.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table source_runs drop column resumed_rows;`);
}
