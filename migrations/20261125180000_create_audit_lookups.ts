import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_lookups (
      event_id        uuid not null,
      data_request_id uuid not null,
      at              timestamptz not null,
      actor_role      text not null,
      kind            text not null,
      constraint audit_lookups_pkey primary key (data_request_id, at, event_id),
      constraint audit_lookups_event_id_fkey foreign key (event_id) references audit_events (id) on delete restrict
    );
    comment on table audit_lookups is 'Which request each look-up of staff showed, without who (Art. 15(1); CJEU C-579/21). Append-only; follows from the log.';
    create index audit_lookups_at_idx on audit_lookups (at, event_id, data_request_id);

    insert into audit_lookups (event_id, data_request_id, at, actor_role, kind)
    select e.id, shown.id::uuid, e.at, e.actor_role, e.kind
    from audit_events e
    cross join lateral (
      select e.subject_id::text as id where e.subject_id is not null
      union
      select listed.id from jsonb_array_elements_text(e.body -> 'requests') as listed (id) where e.subject_id is null
    ) shown
    where e.kind in ('data_request.read', 'data_requests.listed', 'letter.read', 'attachment.read')
      and e.actor_role in ('CASEWORKER', 'DPO', 'AUDITOR');

    create trigger audit_lookups_append_only before update or delete or truncate on audit_lookups
      for each statement execute function forbid_audit_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table audit_lookups");
}
