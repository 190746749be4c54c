import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index data_requests_vault_key_id_idx on data_requests (vault_key_id);
    comment on index data_requests_vault_key_id_idx is 'Row-level security asks whose request a key belongs to (Art. 32(1)(b)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop index data_requests_vault_key_id_idx`);
}
