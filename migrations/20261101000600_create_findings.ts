import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table source_runs (
      id              uuid primary key,
      data_request_id uuid not null,
      system          text not null,
      state           text not null,
      attempts        integer not null default 0,
      last_error      text,
      started_at      timestamptz,
      finished_at     timestamptz,
      constraint source_runs_data_request_id_system_key unique (data_request_id, system),
      constraint source_runs_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint source_runs_state_check check (state in ('WAITING', 'RUNNING', 'RETRYING', 'COLLECTED', 'NO_DATA'))
    );
    comment on table source_runs is 'The reading of one system for one request. One that fails stays open (Art. 15).';

    create table finding_pages (
      id            uuid primary key,
      source_run_id uuid not null,
      collection    text not null,
      position      integer not null,
      rows          integer not null,
      cursor_sealed bytea not null,
      sealed        bytea not null,
      constraint finding_pages_source_run_id_collection_position_key unique (source_run_id, collection, position),
      constraint finding_pages_source_run_id_fkey foreign key (source_run_id) references source_runs (id) on delete cascade
    );
    comment on table finding_pages is 'What was found, a page of records each, sealed with the request''s key.';

    create table review_items (
      finding_page_id       uuid not null,
      position              integer not null,
      data_request_id       uuid not null,
      collection            text not null,
      needs_review          boolean not null,
      decision              text,
      ground                text,
      sealed_considerations bytea,
      decided_by            uuid,
      decided_at            timestamptz,
      constraint review_items_pkey primary key (finding_page_id, position),
      constraint review_items_finding_page_id_fkey foreign key (finding_page_id) references finding_pages (id) on delete cascade,
      constraint review_items_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint review_items_decision_check check (decision in ('RELEASE', 'WITHHOLD')),
      constraint review_items_ground_check check ((decision = 'WITHHOLD') = (ground is not null))
    );
    comment on table review_items is 'Records that wait for, or have, a person''s decision (Art. 15(4)). A record without a row is released.';
    create index review_items_data_request_id_idx on review_items (data_request_id, collection);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table review_items;
    drop table finding_pages;
    drop table source_runs;
  `);
}
