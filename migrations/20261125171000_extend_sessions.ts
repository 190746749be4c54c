import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sessions
      add column authenticated_at   timestamptz,
      add column refresh_generation integer not null default 0,
      add column refreshed_at       timestamptz;
    update sessions set authenticated_at = started_at;
    alter table sessions alter column authenticated_at set not null;
    comment on column sessions.authenticated_at is 'When the provider asked the person to prove who she is; what needs a fresh log-on looks here.';
    comment on column sessions.refresh_generation is 'How often the session has been renewed. A refresh token of an earlier one has been used: who shows it has stolen it, or was stolen from (RFC 9700 section 4.14).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sessions
      drop column authenticated_at,
      drop column refresh_generation,
      drop column refreshed_at;
  `);
}
