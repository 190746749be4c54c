import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index data_requests_received_at_idx on data_requests (received_at);
    comment on index data_requests_received_at_idx is 'Statistics ask for the requests of a period (Art. 5(2)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop index data_requests_received_at_idx`);
}
