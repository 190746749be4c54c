import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_events (
      id          uuid primary key,
      at          timestamptz not null,
      actor_id    uuid,
      actor_role  text not null,
      kind        text not null,
      subject_id  uuid,
      body        jsonb not null,
      leaf_hash   bytea not null,
      constraint audit_events_actor_role_check check (actor_role in ('CITIZEN', 'CASEWORKER', 'DPO', 'AUDITOR', 'SYSTEM', 'NOBODY')),
      constraint audit_events_kind_check check (kind ~ '^[a-z_]+\\.[a-z_]+$'),
      constraint audit_events_leaf_hash_check check (octet_length(leaf_hash) = 32)
    );
    comment on table audit_events is 'What was done, by whom, when (Art. 5(2), 24). Append-only; ids, codes, counts and hashes, no personal data.';
    create index audit_events_subject_id_at_idx on audit_events (subject_id, at, id) where subject_id is not null;

    create table audit_leaves (
      index     bigint primary key,
      event_id  uuid not null,
      leaf_hash bytea not null,
      constraint audit_leaves_event_id_key unique (event_id),
      constraint audit_leaves_event_id_fkey foreign key (event_id) references audit_events (id) on delete restrict,
      constraint audit_leaves_index_check check (index >= 0)
    );
    comment on table audit_leaves is 'The place of each event in the log, from 0 without gaps (RFC 6962). Append-only.';

    create table audit_unsequenced (
      event_id uuid primary key,
      constraint audit_unsequenced_event_id_fkey foreign key (event_id) references audit_events (id) on delete restrict
    );
    comment on table audit_unsequenced is 'Committed events that wait for their place in the log.';

    create function forbid_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create trigger audit_events_append_only before update or delete or truncate on audit_events
      for each statement execute function forbid_audit_change();
    create trigger audit_leaves_append_only before update or delete or truncate on audit_leaves
      for each statement execute function forbid_audit_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table audit_unsequenced;
    drop table audit_leaves;
    drop table audit_events;
    drop function forbid_audit_change();
  `);
}
