import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create unlogged table rate_limits (
      key    varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    comment on table rate_limits is 'How much each person, token or network has asked for lately, under keyed hashes (Art. 32(1)(b)). Unlogged: a crash forgives.';
    create index rate_limits_expire_idx on rate_limits (expire);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table rate_limits`);
}
