import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table found_file_reviews (
      attachment_id         uuid primary key,
      data_request_id       uuid not null,
      decision              text not null,
      ground                text not null,
      replacement_id        uuid,
      sealed_considerations bytea not null,
      decided_by            uuid not null,
      decided_at            timestamptz not null,
      constraint found_file_reviews_attachment_id_fkey foreign key (attachment_id) references attachments (id) on delete cascade,
      constraint found_file_reviews_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint found_file_reviews_replacement_id_fkey foreign key (replacement_id) references attachments (id) on delete cascade,
      constraint found_file_reviews_replacement_id_key unique (replacement_id),
      constraint found_file_reviews_decision_check check (decision in ('WITHHOLD', 'REDACT')),
      constraint found_file_reviews_replacement_id_check check (
        (decision = 'REDACT') = (replacement_id is not null) and replacement_id is distinct from attachment_id)
    );
    comment on table found_file_reviews is 'Files found by hand that are withheld, or given out as a copy in which parts are hidden (Art. 15(4)). A file without a row is given as it is.';
    create index found_file_reviews_data_request_id_idx on found_file_reviews (data_request_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table found_file_reviews`);
}
