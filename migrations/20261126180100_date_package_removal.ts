import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table packages add column removed_at timestamptz;
    comment on column packages.removed_at is 'When the copy was removed, as its citizen is told (Art. 5(1)(e)); null until then.';
    update packages set removed_at = (
      select max(audit_events.at) from audit_events
      where audit_events.subject_id = packages.data_request_id and audit_events.kind in ('package.removed', 'erasure.begun')
    ) where packages.state = 'REMOVED';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table packages drop column removed_at`);
}
