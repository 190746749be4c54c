import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table review_items drop constraint review_items_decision_check;
    alter table review_items add constraint review_items_decision_check
      check (decision in ('RELEASE', 'WITHHOLD', 'REDACT'));

    create table redactions (
      finding_page_id uuid not null,
      position        integer not null,
      data_request_id uuid not null,
      "column"        text not null,
      span_start      integer,
      span_end        integer,
      ground          text not null,
      constraint redactions_finding_page_id_position_fkey foreign key (finding_page_id, position)
        references review_items (finding_page_id, position) on delete cascade,
      constraint redactions_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint redactions_span_check check ((span_start is null) = (span_end is null) and (span_start >= 0 and span_end > span_start) is not false)
    );
    comment on table redactions is 'What is hidden in records that are otherwise given out: a part of a text, or a whole field (Art. 15(4); databeskyttelsesloven § 22).';
    create index redactions_finding_page_id_position_idx on redactions (finding_page_id, position);
    create index redactions_data_request_id_idx on redactions (data_request_id);

    alter table source_runs add column left_out_at timestamptz, add column left_out_by uuid, add column sealed_left_out bytea,
      add constraint source_runs_left_out_at_check
        check ((left_out_at is null) = (left_out_by is null) and (left_out_at is null) = (sealed_left_out is null));
    comment on column source_runs.left_out_at is 'When a person decided to answer without this system, with a reason the citizen is told.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table source_runs drop constraint source_runs_left_out_at_check,
      drop column left_out_at, drop column left_out_by, drop column sealed_left_out;
    drop table redactions;
    delete from review_items where decision = 'REDACT';
    alter table review_items drop constraint review_items_decision_check;
    alter table review_items add constraint review_items_decision_check check (decision in ('RELEASE', 'WITHHOLD'));
  `);
}
