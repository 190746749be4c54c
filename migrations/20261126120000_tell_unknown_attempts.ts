import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table erasure_attempts
      add column journalled_at timestamptz,
      drop constraint erasure_attempts_outcome_check,
      add constraint erasure_attempts_outcome_check check (outcome in ('COMMITTED', 'ROLLED_BACK', 'UNKNOWN'));
    comment on column erasure_attempts.journalled_at is 'When all that it changes was written down, just before the system was asked to make it final. Only such an attempt can have erased.';
    update erasure_attempts a set journalled_at = coalesce(a.ended_at, a.started_at)
      from erasure_plans p
      where p.id = a.plan_id and (a.outcome = 'COMMITTED' or (p.sealed_journal is not null
        and a.number = (select max(b.number) from erasure_attempts b where b.plan_id = a.plan_id)));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    update erasure_attempts set outcome = 'ROLLED_BACK' where outcome = 'UNKNOWN';
    alter table erasure_attempts
      drop column journalled_at,
      drop constraint erasure_attempts_outcome_check,
      add constraint erasure_attempts_outcome_check check (outcome in ('COMMITTED', 'ROLLED_BACK'));
  `);
}
