import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table data_requests drop constraint data_requests_rights_check;
    alter table data_requests add constraint data_requests_rights_check check (cardinality(rights) > 0
      and rights <@ array['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION']);
    comment on table data_requests is 'Requests of data subjects (Art. 15-18, 20, 21). What identifies a person is sealed with the request''s own key.';

    alter table data_request_rights add column erasure_ground text,
      add constraint data_request_rights_right_check
        check ("right" in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION')),
      add constraint data_request_rights_erasure_ground_check check (erasure_ground is null or ("right" = 'ERASURE'
        and erasure_ground in ('ART17_1_A', 'ART17_1_B', 'ART17_1_C', 'ART17_1_D', 'ART17_1_E', 'ART17_1_F')));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table data_request_rights drop constraint data_request_rights_erasure_ground_check,
      drop constraint data_request_rights_right_check, drop column erasure_ground;
    alter table data_requests drop constraint data_requests_rights_check;
    alter table data_requests add constraint data_requests_rights_check
      check (cardinality(rights) > 0 and rights <@ array['ACCESS', 'ERASURE']);
    comment on table data_requests is 'Requests of data subjects (Art. 15, 17). What identifies a person is sealed with the request''s own key.';
  `);
}
