import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table rectification_points (
      id              uuid primary key,
      data_request_id uuid not null,
      position        integer not null,
      sealed_claim    bytea not null,
      method          text,
      ground          text,
      "system"        text,
      sealed_answer   bytea,
      answered_by     uuid,
      done_at         timestamptz,
      last_error      text,
      constraint rectification_points_data_request_id_position_key unique (data_request_id, position),
      constraint rectification_points_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint rectification_points_method_check
        check (method in ('CORRECT', 'CORRECT_BY_HAND', 'ADD_NOTE', 'REFER_TO_CPR', 'REFUSE')),
      constraint rectification_points_ground_check check ((method in ('REFER_TO_CPR', 'REFUSE')) = (ground is not null))
    );
    comment on table rectification_points is 'What somebody asks to have put right, and how it is answered (Art. 16). Claim and answer are sealed.';

    create table restrictions (
      id                  uuid primary key,
      data_request_id     uuid not null,
      cpr_index           text,
      ground              text not null,
      activities          text[] not null,
      state               text not null,
      asked_at            timestamptz not null,
      in_force_from       timestamptz,
      lift_announced_at   timestamptz,
      lifts_at            timestamptz,
      sealed_lift_reason  bytea,
      lifted_at           timestamptz,
      constraint restrictions_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint restrictions_ground_check check (ground in ('ART18_1_A', 'ART18_1_B', 'ART18_1_C', 'ART18_1_D')),
      constraint restrictions_state_check check (state in ('ASKED', 'IN_FORCE', 'REFUSED', 'LIFTED')),
      constraint restrictions_activities_check check (cardinality(activities) > 0),
      constraint restrictions_in_force_from_check check ((state in ('IN_FORCE', 'LIFTED')) = (in_force_from is not null)),
      constraint restrictions_lifted_at_check check ((state = 'LIFTED') = (lifted_at is not null)),
      constraint restrictions_lift_announced_at_check
        check (lifted_at is null or (lift_announced_at is not null and lifts_at <= lifted_at))
    );
    comment on table restrictions is 'Processing that is restricted, until it is lifted after notice (Art. 18; 18(3) by constraint).';
    create index restrictions_data_request_id_idx on restrictions (data_request_id);
    create index restrictions_cpr_index_idx on restrictions (cpr_index) where state = 'IN_FORCE';

    create table objections (
      id               uuid primary key,
      data_request_id  uuid not null,
      activity         text,
      direct_marketing boolean not null,
      state            text not null default 'PENDING',
      ground           text,
      constraint objections_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint objections_state_check check (state in ('PENDING', 'UPHELD', 'REJECTED')),
      constraint objections_ground_check check ((state = 'REJECTED') = (ground is not null)),
      constraint objections_activity_check check ((activity is null) = direct_marketing)
    );
    comment on table objections is 'What somebody objects to, one processing activity a row, or direct marketing (Art. 21).';
    create unique index objections_data_request_id_activity_key on objections (data_request_id, coalesce(activity, ''));

    create table right_tasks (
      id              uuid primary key,
      data_request_id uuid not null,
      "right"         text not null,
      kind            text not null,
      "system"        text,
      point_id        uuid,
      activities      text[] not null default '{}',
      created_at      timestamptz not null,
      done_at         timestamptz,
      done_by         uuid,
      sealed_note     bytea,
      constraint right_tasks_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint right_tasks_point_id_fkey foreign key (point_id) references rectification_points (id) on delete cascade,
      constraint right_tasks_kind_check check (kind in ('CORRECT', 'ADD_NOTE', 'RESTRICT', 'LIFT', 'STOP')),
      constraint right_tasks_done_by_check check ((done_at is null) = (done_by is null))
    );
    comment on table right_tasks is 'What a person must do in a system by hand and confirm (Art. 16, 18, 21).';
    create index right_tasks_data_request_id_idx on right_tasks (data_request_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table right_tasks;
    drop table objections;
    drop table restrictions;
    drop table rectification_points;
  `);
}
