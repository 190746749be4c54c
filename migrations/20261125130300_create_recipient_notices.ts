import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table recipient_notices (
      id              uuid primary key,
      data_request_id uuid not null,
      "right"         text not null,
      recipient       text not null,
      name_da         text not null,
      name_en         text not null,
      state           text not null default 'OPEN',
      created_at      timestamptz not null,
      recorded_at     timestamptz,
      recorded_by     uuid,
      sealed_reason   bytea,
      constraint recipient_notices_data_request_id_right_recipient_key unique (data_request_id, "right", recipient),
      constraint recipient_notices_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint recipient_notices_right_check check ("right" in ('RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION')),
      constraint recipient_notices_state_check check (state in ('OPEN', 'NOTIFIED', 'IMPOSSIBLE', 'DISPROPORTIONATE')),
      constraint recipient_notices_recorded_at_check
        check ((state = 'OPEN') = (recorded_at is null) and (recorded_at is null) = (recorded_by is null)),
      constraint recipient_notices_reason_check
        check (state in ('OPEN', 'NOTIFIED') or sealed_reason is not null)
    );
    comment on table recipient_notices is 'Who must be told of a rectification, erasure or restriction, and whether they were (Art. 19).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table recipient_notices`);
}
