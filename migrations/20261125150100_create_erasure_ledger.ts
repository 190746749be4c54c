import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table erasure_ledger (
      seq         bigint generated always as identity primary key,
      id          uuid not null,
      plan_id     uuid not null,
      kind        text not null,
      system      text not null,
      identifiers jsonb not null,
      what        jsonb not null,
      why         text not null,
      recorded_at timestamptz not null,
      exported_at timestamptz,
      constraint erasure_ledger_id_key unique (id),
      constraint erasure_ledger_plan_id_kind_key unique (plan_id, kind),
      constraint erasure_ledger_kind_check check (kind in ('BEGUN', 'VOID'))
    );
    comment on table erasure_ledger is 'What was about to be erased, by keyed hashes only, written before it was gone: replayed after a restore (Art. 5(2), 17).';
    create index erasure_ledger_unexported_idx on erasure_ledger (seq) where exported_at is null;

    create table erasure_attempts (
      id         uuid primary key,
      plan_id    uuid not null,
      number     integer not null,
      started_at timestamptz not null,
      ended_at   timestamptz,
      outcome    text,
      fault      text,
      constraint erasure_attempts_plan_id_number_key unique (plan_id, number),
      constraint erasure_attempts_plan_id_fkey foreign key (plan_id) references erasure_plans (id) on delete cascade,
      constraint erasure_attempts_outcome_check check (outcome in ('COMMITTED', 'ROLLED_BACK'))
    );
    comment on table erasure_attempts is 'Each time an approved erasure was tried in its system, and how that ended (Art. 5(2)).';

    create table erasure_statements (
      attempt_id  uuid not null,
      position    integer not null,
      collection  text not null,
      action      text not null,
      rows        integer not null,
      executed_at timestamptz not null,
      constraint erasure_statements_pkey primary key (attempt_id, position),
      constraint erasure_statements_attempt_id_fkey foreign key (attempt_id) references erasure_attempts (id) on delete cascade,
      constraint erasure_statements_action_check check (action in ('DELETE', 'ANONYMISE'))
    );
    comment on table erasure_statements is 'Each statement of an attempt and how many rows it changed, in order; they count once the attempt is committed.';

    alter table erasure_plans
      add column shared  text,
      add column follows uuid,
      add column dry_run jsonb,
      add constraint erasure_plans_shared_check check (shared in ('ERASE', 'KEEP')),
      add constraint erasure_plans_follows_fkey foreign key (follows) references erasure_plans (id) on delete cascade;
    comment on column erasure_plans.follows is 'The plan whose residue or kept records this one is about.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table erasure_plans drop column shared, drop column follows, drop column dry_run;
    drop table erasure_statements;
    drop table erasure_attempts;
    drop table erasure_ledger;
  `);
}
