import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table source_runs
      add column by_hand boolean not null default false,
      drop constraint source_runs_state_check,
      add constraint source_runs_state_check
        check (state in ('WAITING', 'RUNNING', 'RETRYING', 'STOPPED', 'BY_HAND', 'COLLECTED', 'NO_DATA')),
      add constraint source_runs_by_hand_check check (state <> 'BY_HAND' or by_hand);
    comment on column source_runs.by_hand is 'People look this system through for the request; no machine has read it.';

    alter table attachments
      drop constraint attachments_purpose_check,
      add constraint attachments_purpose_check
        check (purpose in ('MESSAGE', 'REQUEST_EVIDENCE', 'IDENTITY_EVIDENCE', 'POWER_OF_ATTORNEY', 'HAND_FINDING'));

    create table hand_tasks (
      id              uuid primary key,
      data_request_id uuid not null,
      system          text not null,
      work            text not null,
      plan_id         uuid,
      state           text not null,
      second_look     boolean not null,
      due_on          date not null,
      opened_at       timestamptz not null,
      opened_by       uuid,
      sealed_reason   bytea,
      outcome         text,
      sealed_note     bytea,
      reported_at     timestamptz,
      reported_by     uuid,
      checked_at      timestamptz,
      checked_by      uuid,
      sealed_remark   bytea,
      constraint hand_tasks_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint hand_tasks_plan_id_fkey foreign key (plan_id) references erasure_plans (id) on delete cascade,
      constraint hand_tasks_work_check check (work in ('COLLECT', 'ERASE')),
      constraint hand_tasks_plan_id_check check ((work = 'ERASE') = (plan_id is not null)),
      constraint hand_tasks_state_check check (state in ('OPEN', 'REPORTED', 'DONE', 'CANCELLED')),
      constraint hand_tasks_outcome_check check (
        work = 'COLLECT' and outcome in ('DATA', 'NO_DATA') or work = 'ERASE' and outcome in ('ERASED', 'NOTHING_THERE')),
      constraint hand_tasks_reported_at_check check (
        state not in ('REPORTED', 'DONE') or (outcome is not null and reported_at is not null and reported_by is not null)),
      constraint hand_tasks_checked_at_check check (
        state <> 'DONE' or not second_look or (checked_at is not null and checked_by is not null and checked_by <> reported_by))
    );
    comment on table hand_tasks is 'Systems that people look through, or erase in, by hand (Art. 15(1), 17(1)): who said what, and who looked again (Art. 5(2)). Texts are sealed.';
    create index hand_tasks_data_request_id_idx on hand_tasks (data_request_id, opened_at, id);
    create unique index hand_tasks_open_key on hand_tasks (data_request_id, system, work) where state in ('OPEN', 'REPORTED');

    create table hand_task_files (
      hand_task_id  uuid not null,
      attachment_id uuid not null,
      position      integer not null,
      constraint hand_task_files_pkey primary key (hand_task_id, attachment_id),
      constraint hand_task_files_hand_task_id_fkey foreign key (hand_task_id) references hand_tasks (id) on delete cascade,
      constraint hand_task_files_attachment_id_fkey foreign key (attachment_id) references attachments (id) on delete cascade
    );
    comment on table hand_task_files is 'What was found by hand, as sealed attachments; they go into the copy (Art. 15(3)).';
    create index hand_task_files_attachment_id_idx on hand_task_files (attachment_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table hand_task_files;
    drop table hand_tasks;
    delete from attachments where purpose = 'HAND_FINDING';
    alter table attachments
      drop constraint attachments_purpose_check,
      add constraint attachments_purpose_check
        check (purpose in ('MESSAGE', 'REQUEST_EVIDENCE', 'IDENTITY_EVIDENCE', 'POWER_OF_ATTORNEY'));
    update source_runs set state = 'STOPPED' where state = 'BY_HAND';
    alter table source_runs
      drop constraint source_runs_by_hand_check,
      drop constraint source_runs_state_check,
      add constraint source_runs_state_check
        check (state in ('WAITING', 'RUNNING', 'RETRYING', 'STOPPED', 'COLLECTED', 'NO_DATA')),
      drop column by_hand;
  `);
}
