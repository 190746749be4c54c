import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table attachments
      add column identity_check_id uuid,
      add constraint attachments_identity_check_id_fkey foreign key (identity_check_id) references identity_checks (id) on delete cascade,
      add constraint attachments_identity_check_id_check check (identity_check_id is null or purpose = 'IDENTITY_EVIDENCE');
    comment on column attachments.identity_check_id is 'The check of who somebody is that was made by this file (Art. 12(6)); the file goes on the check''s day.';
    create index attachments_identity_check_id_idx on attachments (identity_check_id) where identity_check_id is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table attachments drop column identity_check_id`);
}
