import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table recipient_notices add column told_plans uuid[] not null default '{}';
    comment on column recipient_notices.told_plans is
      'The erasures that this recipient has been told of: a later notice tells only of what went since (Art. 19).';

    update recipient_notices set told_plans = array(
      select erasure_plans.id from erasure_plans
      where erasure_plans.data_request_id = recipient_notices.data_request_id
        and erasure_plans.executed_at <= recipient_notices.recorded_at)
    where recipient_notices."right" = 'ERASURE' and recipient_notices.state = 'NOTIFIED';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table recipient_notices drop column told_plans`);
}
