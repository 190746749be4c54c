import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index source_runs_finished_idx on source_runs (system, finished_at desc)
      where state = 'COLLECTED' and not by_hand and started_at is not null and finished_at is not null;
    comment on index source_runs_finished_idx is 'How long the latest readings of a system took (Art. 12(3)): one that takes longer is told of.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop index source_runs_finished_idx`);
}
