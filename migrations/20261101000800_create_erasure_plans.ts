import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table erasure_plans (
      id              uuid primary key,
      data_request_id uuid not null,
      system          text not null,
      state           text not null,
      plan            jsonb,
      digest          text,
      planned_by      uuid not null,
      planned_at      timestamptz,
      approved_by     uuid,
      approved_at     timestamptz,
      sealed_journal  bytea,
      executed_at     timestamptz,
      certificate     jsonb,
      last_error      text,
      created_at      timestamptz not null,
      constraint erasure_plans_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint erasure_plans_state_check
        check (state in ('PLANNING', 'READY', 'FAILED', 'APPROVED', 'COMPLETE', 'NOT_COMPLETE', 'CHANGED', 'REPLACED')),
      constraint erasure_plans_approved_by_check check (approved_by is null or approved_by <> planned_by)
    );
    comment on table erasure_plans is 'What erasure will do, frozen; who planned, who approved (never the same); what was done and read again (Art. 17).';
    create index erasure_plans_data_request_id_idx on erasure_plans (data_request_id, created_at desc);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table erasure_plans`);
}
