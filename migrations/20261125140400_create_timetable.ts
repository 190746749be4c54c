import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table deadline_rounds (
      day        date primary key,
      at         timestamptz not null,
      due_14     integer not null,
      due_7      integer not null,
      due_3      integer not null,
      due_1      integer not null,
      overdue    integer not null,
      mail_state text not null,
      attempts   integer not null default 0,
      reason     text,
      constraint deadline_rounds_mail_state_check check (mail_state in ('NONE', 'WAITING', 'SENT', 'FAILED'))
    );
    comment on table deadline_rounds is 'One look at all deadlines a day, however often the worker runs (Art. 12(3)). Numbers only.';

    create table deadline_reminders (
      data_request_id uuid not null,
      due_on          date not null,
      threshold       integer not null,
      day             date not null,
      skipped         boolean not null,
      constraint deadline_reminders_pkey primary key (data_request_id, due_on, threshold),
      constraint deadline_reminders_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint deadline_reminders_day_fkey foreign key (day) references deadline_rounds (day) on delete restrict,
      constraint deadline_reminders_threshold_check check (threshold in (14, 7, 3, 1, 0))
    );
    comment on table deadline_reminders is 'Which reminder of which deadline has been given; 0 is the alarm that it has passed (Art. 12(3)).';
    create index deadline_reminders_day_idx on deadline_reminders (day);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table deadline_reminders;
    drop table deadline_rounds;
  `);
}
