import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table amendment_tasks (
      id            uuid primary key,
      reference_key text not null,
      amendment     text not null,
      feed_entry    text not null,
      title         text not null,
      published_at  timestamptz not null,
      found_at      timestamptz not null,
      outcome       text,
      resolved_at   timestamptz,
      resolved_by   uuid,
      constraint amendment_tasks_reference_key_feed_entry_key unique (reference_key, feed_entry),
      constraint amendment_tasks_amendment_check
        check (amendment in ('AMENDED', 'REPEALED', 'NEW_CONSOLIDATION')),
      constraint amendment_tasks_outcome_check
        check (outcome in ('UPDATED', 'NOT_RELEVANT') and resolved_at is not null
               or outcome is null and resolved_at is null and resolved_by is null)
    );
    comment on table amendment_tasks is
      'Acts of the legal framework that the official gazette says have changed, for the DPO to look at (Art. 24(1), 39(1)(b)).';
    create index amendment_tasks_open_idx on amendment_tasks (published_at, id) where outcome is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table amendment_tasks;");
}
