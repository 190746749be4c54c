import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table vault_keys (
      id         uuid primary key,
      wrapped    bytea not null,
      created_at timestamptz not null default now()
    );
    comment on table vault_keys is 'A data key per request or person, wrapped by the master key. Deleting the row forgets all that was sealed with it (Art. 17, 32(1)(a)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table vault_keys`);
}
