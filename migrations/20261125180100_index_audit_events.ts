import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index audit_events_at_id_idx on audit_events (at, id);
    create index audit_events_kind_at_id_idx on audit_events (kind, at, id);
    create index audit_events_actor_id_at_id_idx on audit_events (actor_id, at, id) where actor_id is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index audit_events_actor_id_at_id_idx;
    drop index audit_events_kind_at_id_idx;
    drop index audit_events_at_id_idx;
  `);
}
