import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table erasure_plans
      add column look_again_on  date,
      add column look_holds     boolean not null default false,
      add column looked_again_at timestamptz,
      add column look_outcome   text,
      add constraint erasure_plans_look_outcome_check
        check (look_outcome in ('STILL_KEPT', 'REASON_ENDED', 'FOR_PEOPLE', 'NEW_DATA', 'NOTHING_LEFT', 'FAILED'));
    comment on column erasure_plans.look_again_on is 'The day on which what this erasure kept is looked at again (Art. 17(3)); null when nothing is kept, or a later plan answers for it.';
    comment on column erasure_plans.look_holds is 'Whether the case is kept until the reasons have ended, so that what was kept can be found again.';
    create index erasure_plans_look_again_on_idx on erasure_plans (look_again_on, id) where look_again_on is not null;
    create index erasure_plans_follows_idx on erasure_plans (follows) where follows is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index erasure_plans_follows_idx;
    alter table erasure_plans
      drop column look_again_on, drop column look_holds, drop column looked_again_at, drop column look_outcome;
  `);
}
