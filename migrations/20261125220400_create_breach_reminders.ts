import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table breach_reminders (
      breach_id   uuid not null,
      hours       integer not null,
      reminded_at timestamptz not null,
      constraint breach_reminders_pkey primary key (breach_id, hours),
      constraint breach_reminders_breach_id_fkey foreign key (breach_id) references breaches (id) on delete cascade,
      constraint breach_reminders_hours_check check (hours in (0, 6, 24, 48))
    );
    comment on table breach_reminders is 'Which reminder of the 72 hours of a breach has been given, by the hours left; 0 is the alarm that they are over (Art. 33(1)).';
    create index breaches_deadline_at_open_idx on breaches (deadline_at) where closed_at is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index breaches_deadline_at_open_idx;
    drop table breach_reminders;
  `);
}
