import type { Knex } from "knex";

const KINDS = `'RECEIPT', 'IDENTITY_NEEDED', 'CLARIFICATION', 'EXTENSION', 'DECISION', 'ERASURE_CERTIFICATE',
        'RECIPIENT_NOTICE', 'RESTRICTION_LIFTED', 'DATA_REMAINS'`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table delays (
      id                 uuid primary key,
      data_request_id    uuid not null,
      expected_on        date not null,
      told_at            timestamptz not null,
      told_by            uuid not null,
      sealed_explanation bytea not null,
      constraint delays_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint delays_told_by_fkey foreign key (told_by) references people (id) on delete restrict
    );
    comment on table delays is 'The day by which a late answer was promised, and why it is late, as the citizen was told (Art. 12(2), 12(3)).';
    create index delays_data_request_id_idx on delays (data_request_id, told_at);

    alter table letters drop constraint letters_kind_check;
    alter table letters add constraint letters_kind_check check (kind in (${KINDS}, 'DELAY'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from letters where letters.kind = 'DELAY';
    alter table letters drop constraint letters_kind_check;
    alter table letters add constraint letters_kind_check check (kind in (${KINDS}));
    drop table delays;
  `);
}
